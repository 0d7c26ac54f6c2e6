package org.galley.tlog;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// The two signature algorithms of the notes here, as the JDK provides them.
///
/// The JDK speaks SubjectPublicKeyInfo, notes use raw public keys; for both algorithms the first is
/// a constant header followed by the second.
enum KeyAlgorithm {
  ED25519("Ed25519", "302a300506032b6570032100", 32, 64),
  ML_DSA_44("ML-DSA-44", "30820532300b06096086480165030403110382052100", 1312, 2420);

  private final String jdkName;
  private final String headerHex;
  private final int publicLength;
  private final int signatureLength;

  KeyAlgorithm(String jdkName, String headerHex, int publicLength, int signatureLength) {
    this.jdkName = jdkName;
    this.headerHex = headerHex;
    this.publicLength = publicLength;
    this.signatureLength = signatureLength;
  }

  int signatureLength() {
    return signatureLength;
  }

  KeyPair generate() {
    try {
      return KeyPairGenerator.getInstance(jdkName).generateKeyPair();
    } catch (GeneralSecurityException cause) {
      throw missing(cause);
    }
  }

  byte[] raw(PublicKey key) {
    byte[] header = header();
    byte[] encoded = key.getEncoded();
    if (encoded.length != header.length + publicLength
        || !Arrays.equals(encoded, 0, header.length, header, 0, header.length)) {
      throw new IllegalArgumentException("not a public key for " + jdkName);
    }
    return Arrays.copyOfRange(encoded, header.length, encoded.length);
  }

  PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
    if (raw.length != publicLength) {
      throw new GeneralSecurityException(
          "a key for %s has %d bytes, not %d".formatted(jdkName, publicLength, raw.length));
    }
    byte[] header = header();
    byte[] encoded = ByteBuffer.allocate(header.length + publicLength).put(header).put(raw).array();
    return KeyFactory.getInstance(jdkName).generatePublic(new X509EncodedKeySpec(encoded));
  }

  PrivateKey privateKey(byte[] pkcs8) throws GeneralSecurityException {
    return KeyFactory.getInstance(jdkName).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }

  byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature signature = Signature.getInstance(jdkName);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException("the JDK refuses to sign with " + jdkName, cause);
    }
  }

  boolean verifies(PublicKey key, byte[] message, byte[] signature) {
    if (signature.length != signatureLength) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance(jdkName);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException malformedSignature) {
      return false;
    }
  }

  private byte[] header() {
    return HexFormat.of().parseHex(headerHex);
  }

  private IllegalStateException missing(GeneralSecurityException cause) {
    return new IllegalStateException(
        "this JDK lacks " + jdkName + ": run with one that has it, as OpenJDK 25 does", cause);
  }
}
