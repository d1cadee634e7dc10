package io.sallyport.rest.request;

import io.javalin.http.Context;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.Base64Url;
import io.sallyport.domain.shared.Digest;
import io.sallyport.domain.user.ExpectedVersion;
import io.sallyport.domain.user.User;
import io.sallyport.http.HttpProblem;
import io.sallyport.http.HttpRefusal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Strong validators, those of users made of id and version, and the conditions on them (RFC 9110
 * section 13).
 */
public final class EntityTags {
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"");
  private static final Pattern BETWEEN = Pattern.compile("[, \\t]*");
  private static final Pattern OURS = Pattern.compile("\"([0-9a-f-]{36})\\.([0-9]{1,18})\"");

  /** What proxies that compress make of a tag: it is weak, or has the coding at its end. */
  private static final Pattern COMPRESSED =
      Pattern.compile("(?:W/)?(\".*?)(?:-(?:gzip|br|zstd))?\"");

  private EntityTags() {}

  public static String of(User user) {
    return "\"" + user.id() + "." + user.version() + "\"";
  }

  /** Of bytes that anyone may see: their SHA-256. */
  public static String of(byte[] bytes) {
    return "\"" + Base64Url.encode(Digest.sha256(bytes)) + "\"";
  }

  /**
   * Reads If-Match. Without it any version will do; a tag of something else matches none. We make
   * strong tags only, so that a weak form of one comes from a proxy that compressed, and is taken.
   *
   * @throws HttpRefusal if it is neither {@code *} nor a list of tags
   */
  public static ExpectedVersion expected(Context ctx, UserId id) {
    List<String> headers = Collections.list(ctx.req().getHeaders("If-Match"));
    if (headers.isEmpty() || headers.stream().anyMatch(header -> header.strip().equals("*"))) {
      return ExpectedVersion.any();
    }
    Set<Long> versions = new HashSet<>();
    tags("If-Match", headers)
        .forEach(
            tag -> {
              Matcher ours = OURS.matcher(plain(tag));
              if (ours.matches() && ours.group(1).equals(id.toString())) {
                versions.add(Long.valueOf(ours.group(2)));
              }
            });
    return new ExpectedVersion(versions);
  }

  /**
   * Whether the client has what is current already (If-None-Match, by weak comparison).
   *
   * @param current a strong tag
   * @throws HttpRefusal if it is neither {@code *} nor a list of tags
   */
  public static boolean isKnown(Context ctx, String current) {
    List<String> headers = Collections.list(ctx.req().getHeaders("If-None-Match"));
    return headers.stream().anyMatch(header -> header.strip().equals("*"))
        || tags("If-None-Match", headers)
            .anyMatch(tag -> tag.equals(current) || plain(tag).equals(current));
  }

  private static String plain(String tag) {
    return COMPRESSED.matcher(tag).replaceFirst("$1\"");
  }

  private static Stream<String> tags(String name, List<String> headers) {
    if (!headers.stream().allMatch(EntityTags::isList)) {
      throw new HttpRefusal(
          HttpProblem.INVALID_REQUEST, name + " must be * or a list of entity tags.");
    }
    return headers.stream()
        .flatMap(header -> TAG.matcher(header).results())
        .map(MatchResult::group);
  }

  /**
   * Whether there is nothing but tags. One expression for all of a long list overflows the stack.
   */
  private static boolean isList(String header) {
    Matcher tags = TAG.matcher(header);
    return tags.find() && BETWEEN.matcher(tags.replaceAll("")).matches();
  }
}
