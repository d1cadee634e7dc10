package io.sallyport.postgres;

import io.sallyport.domain.shared.Base64Url;
import io.sallyport.domain.shared.Digest;
import io.sallyport.domain.shared.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The secrets of a data folder, one file each. They are made once, before the cluster, and never
 * again: a new key would silently lock away whatever the old one had sealed.
 */
final class FolderSecrets {

  /** Which secret, named as its file. */
  enum Name {
    SECRET_KEY,
    POSTGRES_SUPERUSER,
    POSTGRES_OWNER,
    POSTGRES_APP;

    String file() {
      return switch (this) {
        case SECRET_KEY -> "secret_key";
        case POSTGRES_SUPERUSER -> "postgres_superuser";
        case POSTGRES_OWNER -> "postgres_owner";
        case POSTGRES_APP -> "postgres_app";
      };
    }
  }

  private static final int RANDOM_BYTES = 32;

  /** 32 bytes in base64url. Nothing in it needs quoting, in SQL or in a shell. */
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final DataFolder folder;
  private final Map<Name, Secret> secrets;

  private FolderSecrets(DataFolder folder, Map<Name, Secret> secrets) {
    this.folder = folder;
    this.secrets = secrets;
  }

  /** Makes what is missing, for a folder that has no cluster yet. */
  static FolderSecrets make(DataFolder folder) throws IOException {
    PrivateFiles.createFolder(folder.secrets());
    SecureRandom random = new SecureRandom();
    for (Name name : Name.values()) {
      Path file = folder.secrets().resolve(name.file());
      if (!Files.exists(file)) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        PrivateFiles.write(file, Base64Url.encode(bytes) + "\n");
      }
    }
    PrivateFiles.sync(folder.root());
    return read(folder);
  }

  /**
   * Reads all of them.
   *
   * @throws EmbeddedFailure if one is missing, malformed, or open to others
   */
  static FolderSecrets read(DataFolder folder) throws IOException {
    if (Files.exists(folder.secrets())) {
      PrivateFiles.requirePrivate(folder.secrets(), folder.uid());
    }
    Map<Name, Secret> secrets = new EnumMap<>(Name.class);
    for (Name name : Name.values()) {
      secrets.put(name, read(folder, name));
    }
    return new FolderSecrets(folder, secrets);
  }

  Secret get(Name name) {
    Secret secret = secrets.get(name);
    if (secret == null) {
      throw new IllegalStateException(name.file());
    }
    return secret;
  }

  Path file(Name name) {
    return folder.secrets().resolve(name.file());
  }

  /**
   * A text to keep with the data: it tells these secrets from others, and tells nothing of them.
   */
  String fingerprint() {
    StringBuilder lines = new StringBuilder();
    for (Name name : Name.values()) {
      lines.append(fingerprint(name)).append('\n');
    }
    return lines.toString();
  }

  /**
   * Refuses secrets that are not the ones the data was made with.
   *
   * @param kept what {@link #fingerprint()} gave when the data was made
   */
  void requireFingerprint(String kept) {
    for (Name name : Name.values()) {
      if (kept.lines().noneMatch(fingerprint(name)::equals)) {
        throw new EmbeddedFailure(
            "%s is not the secret that the data in %s was made with. Restore the right file from your backup; nothing was changed."
                .formatted(file(name), folder.cluster()));
      }
    }
  }

  private String fingerprint(Name name) {
    byte[] key = get(name).reveal().getBytes(StandardCharsets.UTF_8);
    byte[] text = ("sallyport fingerprint " + name.file()).getBytes(StandardCharsets.UTF_8);
    return name.file() + " " + Base64Url.encode(Digest.hmacSha256(key, text));
  }

  private static Secret read(DataFolder folder, Name name) throws IOException {
    Path file = folder.secrets().resolve(name.file());
    if (!Files.exists(file)) {
      throw new EmbeddedFailure(
          "%s is missing, but the data in %s was made with it. Restore the file from your backup. Sallyport never makes a new one for old data: what the old one protects would be lost."
              .formatted(file, folder.cluster()));
    }
    PrivateFiles.requirePrivate(file, folder.uid());
    String text = Files.readString(file).strip();
    if (!WELL_FORMED.matcher(text).matches()) {
      throw new EmbeddedFailure(
          "%s is empty or damaged. Restore the file from your backup.".formatted(file));
    }
    return Secret.of(text);
  }
}
