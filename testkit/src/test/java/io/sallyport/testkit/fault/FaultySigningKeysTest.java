package io.sallyport.testkit.fault;

import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.key.SigningKeys;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.key.SigningKeysContract;
import java.util.Comparator;
import java.util.List;

final class FaultySigningKeysTest implements EachFaultIsCaught {

  abstract static class Fault implements SigningKeysContract {

    private final Transactions transactions = Faulty.with(SigningKeys.class, this::of);

    abstract SigningKeys of(SigningKeys sound);

    @Override
    public Transactions transactions() {
      return transactions;
    }
  }

  static class SigningKeysBehind implements SigningKeys {

    private final SigningKeys keys;

    SigningKeysBehind(SigningKeys keys) {
      this.keys = keys;
    }

    @Override
    public boolean add(SigningKey key) {
      return keys.add(key);
    }

    @Override
    public List<SigningKey> findAll(KeyAlgorithm algorithm) {
      return keys.findAll(algorithm);
    }

    @Override
    public void remove(SigningKey key) {
      keys.remove(key);
    }
  }

  @CaughtBy("adds_one_pair_of_a_number_when_many_add_one_at_once")
  static final class SelectsBeforeItInserts extends Fault {

    private final Glimpses glimpses = new Glimpses();

    @Override
    SigningKeys of(SigningKeys sound) {
      return new SigningKeysBehind(sound) {
        @Override
        public boolean add(SigningKey key) {
          boolean sawNone = glimpses.isFirst(List.of(key.algorithm(), key.number()));
          return super.add(key) || sawNone;
        }
      };
    }
  }

  @CaughtBy("shows_the_pairs_of_one_algorithm_the_newest_first")
  static final class SortsNumbersAsText extends Fault {
    @Override
    SigningKeys of(SigningKeys sound) {
      return new SigningKeysBehind(sound) {
        @Override
        public List<SigningKey> findAll(KeyAlgorithm algorithm) {
          return super.findAll(algorithm).stream()
              .sorted(
                  Comparator.comparing((SigningKey key) -> Long.toString(key.number())).reversed())
              .toList();
        }
      };
    }
  }
}
