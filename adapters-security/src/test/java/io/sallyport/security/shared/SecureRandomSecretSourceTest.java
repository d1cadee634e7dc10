package io.sallyport.security.shared;

import io.sallyport.domain.shared.SecretSource;
import io.sallyport.testkit.shared.SecretSourceContract;

class SecureRandomSecretSourceTest implements SecretSourceContract {

  @Override
  public SecretSource secrets() {
    return new SecureRandomSecretSource();
  }
}
