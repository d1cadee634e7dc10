package io.sallyport.testkit.challenge;

import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.challenge.Challenge;
import io.sallyport.domain.challenge.Challenges;
import io.sallyport.domain.challenge.Use;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import java.util.Optional;
import java.util.function.Function;

/** The challenges under test, each question in a transaction of its own. */
record KeptChallenges(Transactions transactions) {

  <T> T ask(Function<Challenges, T> question) {
    return transactions.inTransaction(stores -> question.apply(stores.get(Challenges.class)));
  }

  User added(String email) {
    User user = person(email);
    boolean added = transactions.inTransaction(stores -> stores.users().add(user));
    assertTrue(added);
    return user;
  }

  Challenge sent(Challenge challenge) {
    assertTrue((boolean) ask(challenges -> challenges.add(challenge)));
    return challenge;
  }

  Optional<Challenge> find(Challenge challenge) {
    return ask(challenges -> challenges.find(challenge.id()));
  }

  Optional<Challenge> use(Use use) {
    return transactions.inOneStatement(stores -> stores.get(Challenges.class).use(use));
  }

  int attemptsLeft(Challenge challenge) {
    return find(challenge).orElseThrow().attemptsLeft();
  }
}
