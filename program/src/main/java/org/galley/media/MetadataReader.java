package org.galley.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.properties.XMPProperty;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.photoshop.PhotoshopReader;
import com.drew.metadata.xmp.XmpDirectory;
import com.drew.metadata.xmp.XmpReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the metadata of an upload. Where the same thing is said twice, XMP comes first, as the
/// IPTC says, then IPTC records, then Exif. Whatever cannot be read is passed over.
final class MetadataReader {

  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
  private static final String IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
  private static final String TIFF = "http://ns.adobe.com/tiff/1.0/";
  private static final int MOST_XMP = 1024 * 1024;
  private static final int MOST_WORDS = 5_000;

  private final Metadata metadata = new Metadata();
  private final @Nullable XMPMeta xmp;
  private final @Nullable IptcDirectory iptc;
  private final @Nullable ExifIFD0Directory exif;

  MetadataReader(Upload upload) {
    readExif(upload.exif());
    readIptc(upload.iptc());
    readXmp(upload.xmp());
    XmpDirectory found = metadata.getFirstDirectoryOfType(XmpDirectory.class);
    xmp = found == null ? null : found.getXMPMeta();
    iptc = metadata.getFirstDirectoryOfType(IptcDirectory.class);
    exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
  }

  private void readExif(byte @Nullable [] bytes) {
    if (bytes == null) {
      return;
    }
    try {
      new ExifReader().extract(new ByteArrayReader(bytes), metadata);
    } catch (RuntimeException _) {
      // Damaged: what was read before stands.
    }
  }

  private void readIptc(byte @Nullable [] bytes) {
    if (bytes == null) {
      return;
    }
    try {
      new PhotoshopReader()
          .extract(new com.drew.lang.SequentialByteArrayReader(bytes), bytes.length, metadata);
    } catch (RuntimeException _) {
      // Damaged: what was read before stands.
    }
  }

  /// XMP that declares a document type is none, and is not given to a reader that might follow it.
  private void readXmp(byte @Nullable [] bytes) {
    if (bytes == null || bytes.length > MOST_XMP || new String(bytes, UTF_8).contains("<!")) {
      return;
    }
    try {
      new XmpReader().extract(bytes, metadata);
    } catch (RuntimeException _) {
      // Damaged: what was read before stands.
    }
  }

  /// How the pixels are to be turned: 1 to 8, as Exif counts; 1 if it does not say.
  int orientation() {
    try {
      int found = exif == null ? 1 : exif.getInt(ExifDirectoryBase.TAG_ORIENTATION);
      return found >= 1 && found <= 8 ? found : 1;
    } catch (MetadataException _) {
      return 1;
    }
  }

  PictureWords words() {
    return new PictureWords(
        first(
            text(DC, "description"),
            of(iptc, IptcDirectory.TAG_CAPTION),
            of(exif, ExifDirectoryBase.TAG_IMAGE_DESCRIPTION),
            text(TIFF, "ImageDescription")),
        first(text(IPTC_CORE, "AltTextAccessibility")),
        credit(),
        place(),
        taken());
  }

  private String credit() {
    String creator =
        first(
            text(DC, "creator"),
            of(iptc, IptcDirectory.TAG_BY_LINE),
            of(exif, ExifDirectoryBase.TAG_ARTIST));
    String provider =
        first(
            text(PHOTOSHOP, "Credit"),
            of(iptc, IptcDirectory.TAG_CREDIT),
            text(PHOTOSHOP, "Source"),
            of(iptc, IptcDirectory.TAG_SOURCE));
    if (creator.isEmpty() || provider.isEmpty() || provider.contains(creator)) {
      return first(provider, creator, of(exif, ExifDirectoryBase.TAG_COPYRIGHT));
    }
    return creator + " / " + provider;
  }

  private String place() {
    return Stream.of(
            first(text(IPTC_CORE, "Location"), of(iptc, IptcDirectory.TAG_SUB_LOCATION)),
            first(text(PHOTOSHOP, "City"), of(iptc, IptcDirectory.TAG_CITY)),
            first(
                text(PHOTOSHOP, "Country"),
                of(iptc, IptcDirectory.TAG_COUNTRY_OR_PRIMARY_LOCATION_NAME)))
        .filter(name -> !name.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private @Nullable Instant taken() {
    String stated = text(PHOTOSHOP, "DateCreated");
    try {
      return stated.isEmpty() ? takenByOthers() : OffsetDateTime.parse(stated).toInstant();
    } catch (DateTimeException _) {
      return takenByOthers();
    }
  }

  private @Nullable Instant takenByOthers() {
    ExifSubIFDDirectory shot = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
    TimeZone utc = TimeZone.getTimeZone("UTC");
    Date date = iptc == null ? null : iptc.getDateCreated();
    if (date == null && shot != null) {
      date = shot.getDateOriginal(utc);
    }
    return date == null ? null : date.toInstant();
  }

  private String text(String namespace, String name) {
    try {
      if (xmp == null || !xmp.doesPropertyExist(namespace, name)) {
        return "";
      }
      XMPProperty property = xmp.getProperty(namespace, name);
      if (property.getOptions().isArrayAltText()) {
        XMPProperty words = xmp.getLocalizedText(namespace, name, "", "x-default");
        return words == null ? "" : words.getValue();
      }
      if (property.getOptions().isArray()) {
        int count = Math.min(xmp.countArrayItems(namespace, name), 10);
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= count; i++) {
          all.append(i == 1 ? "" : ", ").append(xmp.getArrayItem(namespace, name, i).getValue());
        }
        return all.toString();
      }
      return property.getValue();
    } catch (XMPException _) {
      return "";
    }
  }

  private static String of(@Nullable Directory directory, int tag) {
    String found = directory == null ? null : directory.getString(tag);
    return found == null ? "" : found;
  }

  /// The first that says something, on one line and of bearable length.
  private static String first(String... texts) {
    return List.of(texts).stream()
        .map(MetadataReader::plain)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.isWhitespace(c) ? ' ' : c)
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .limit(MOST_WORDS)
        .forEach(plain::appendCodePoint);
    return plain.toString().strip().replaceAll(" {2,}", " ");
  }
}
