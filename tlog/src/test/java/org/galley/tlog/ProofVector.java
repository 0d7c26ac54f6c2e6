package org.galley.tlog;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One vector of transparency-dev/merkle: a flat JSON object of numbers, base64 and one list.
record ProofVector(String name, String json) {
  static ProofVector read(Path file) {
    return new ProofVector(file.toString(), SharedData.read(file));
  }

  boolean mustFail() {
    return Boolean.parseBoolean(value("wantErr", "(true|false)"));
  }

  /// Numbers are unsigned in the vectors; those beyond 63 bits turn negative here.
  long number(String key) {
    return new BigInteger(value(key, "([0-9]+)")).longValue();
  }

  Hash hash(String key) {
    return decoded(value(key, "\"([^\"]*)\""));
  }

  List<Hash> hashes(String key) {
    String list = value(key, "(null|\\[[^\\]]*\\])");
    List<Hash> hashes = new ArrayList<>();
    Matcher element = Pattern.compile("\"([^\"]*)\"").matcher(list);
    while (element.find()) {
      hashes.add(decoded(element.group(1)));
    }
    return hashes;
  }

  @Override
  public String toString() {
    return name;
  }

  /// Some vectors have short stand-ins for hashes, like "dont care 1". They are filled up and not
  /// refused, so that the proof is judged and not the spelling. Empty ones are refused.
  private static Hash decoded(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64.getBytes(StandardCharsets.US_ASCII));
    boolean isStandIn = bytes.length > 0 && bytes.length < Hash.SIZE;
    return Hash.of(isStandIn ? Arrays.copyOf(bytes, Hash.SIZE) : bytes);
  }

  private String value(String key, String pattern) {
    Matcher matcher = Pattern.compile("\"" + key + "\":\\s*" + pattern).matcher(json);
    if (!matcher.find()) {
      throw new NoSuchElementException(key + " in " + name);
    }
    return matcher.group(1);
  }
}
