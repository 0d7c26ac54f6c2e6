package org.galley.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.galley.desk.AddPicture;
import org.galley.desk.Publish;
import org.galley.desk.Retract;
import org.galley.journal.Entry;
import org.galley.media.Specimen;
import org.galley.press.SharePicture;
import org.galley.site.Addresses;
import org.galley.stand.Stand;
import org.galley.store.DataDirectory;
import org.galley.story.Block;
import org.galley.story.Byline;
import org.galley.story.Card;
import org.galley.story.Digest;
import org.galley.story.Edition;
import org.galley.story.Headline;
import org.galley.story.Id;
import org.galley.story.Inline;
import org.galley.story.Media;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.galley.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From an upload to what readers get over HTTP, and back.
final class PicturesTest {

  private static final Instant MORNING = Instant.parse("2026-11-24T06:30:00Z");

  private final HttpClient client = HttpClient.newHttpClient();
  private House house;
  private Stand stand;

  @BeforeEach
  void open(@TempDir Path folder) {
    Edition edition =
        new Edition(
            1, "en", "en", "Quay Times", "News", "UTC", List.of(new Section(1, "town", "Town")));
    Paper paper = new Paper("Quay Times", "https://quay.example", false, List.of(edition));
    house = House.create(new DataDirectory(folder.resolve("data")), paper);
    stand =
        Stand.start(
            house.site(), house.pageCache(), house.assets(), house.pictures(), "127.0.0.1", 0);
  }

  @AfterEach
  void close() {
    stand.close();
    house.close();
    client.close();
  }

  @Test
  void picture_isGivenOut_onlyOnceAStoryShowsIt() throws Exception {
    Media media = add(Specimen.jpeg(1_000, 700));
    String address = Media.address(media.digest(), 480, Media.Format.WEBP);
    assertThat(get(address).statusCode()).isEqualTo(404);
    publish(story("shown", media));
    HttpResponse<byte[]> given = get(address);
    assertThat(given.statusCode()).isEqualTo(200);
    assertThat(given.headers().firstValue("Content-Type")).contains("image/webp");
    assertThat(given.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(get(media.address()).body()).hasSize((int) media.length());
  }

  @Test
  void widthsAndFormats_thatAreNotOffered_areNotFound() throws Exception {
    Media media = add(Specimen.jpeg(1_000, 700));
    publish(story("shown", media));
    String folder = Media.FOLDER + media.digest() + "/";
    for (String name :
        List.of("0.jpeg", "481.webp", "0480.webp", "1280.webp", "480.png", "480.svg", "480.gif")) {
      assertThat(get(folder + name).statusCode()).as(name).isEqualTo(404);
    }
    for (int width : Media.widths(1_000)) {
      assertThat(get(folder + width + ".webp").statusCode()).isEqualTo(200);
      assertThat(get(folder + width + ".jpeg").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void original_isKeptAsItCame_andNeverGivenOut() throws Exception {
    byte[] upload =
        (new String(Specimen.jpeg(900, 600), ISO_8859_1) + "behind").getBytes(ISO_8859_1);
    Media media = add(upload);
    publish(story("shown", media));
    assertThat(house.originals().of(media.digest())).contains(upload);
    Digest original = Digest.of(upload);
    assertThat(get(Media.address(original, 900, Media.Format.JPEG)).statusCode()).isEqualTo(404);
    assertThat(get(Media.address(original, 480, Media.Format.WEBP)).statusCode()).isEqualTo(404);
  }

  @Test
  void unfitUpload_leavesNothing() {
    AddPicture.Outcome outcome = house.addPicture().run("<svg/>".getBytes(ISO_8859_1));
    assertThat(outcome).isInstanceOf(AddPicture.Unfit.class);
    assertThat(house.media().all()).isEmpty();
    assertThat(house.originals().files().all()).isEmpty();
  }

  @Test
  void shareCard_ofStoryWithoutPicture_isThereUntilItIsRetracted() throws Exception {
    Story story = story("plain", null);
    publish(story);
    SharePicture share = SharePicture.of(story.card());
    HttpResponse<byte[]> card = get(share.address());
    assertThat(card.headers().firstValue("Content-Type")).contains("image/png");
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(card.body()));
    assertThat(picture.getWidth()).isEqualTo(share.width()).isEqualTo(1_200);
    assertThat(picture.getHeight()).isEqualTo(share.height()).isEqualTo(630);
    assertThat(get(share.address().replace(".png", "0.png")).statusCode()).isEqualTo(404);
    new Retract(house.newsroom())
        .run(story.id(), Entry.Cause.RETRACTED, MORNING, "It was wrong.", Entry.Role.PUBLISHER);
    assertThat(get(share.address()).statusCode()).isEqualTo(404);
  }

  @Test
  void shareCard_ofOtherWords_hasAnotherAddress() throws Exception {
    Story story = story("plain", null);
    publish(story);
    String before = SharePicture.of(story.card()).address();
    Card card = card(story.id(), "plain", "Another headline", null);
    publish(new Story(card, List.of(), null, story.body()));
    assertThat(get(before).statusCode()).isEqualTo(404);
    assertThat(get(SharePicture.of(card).address()).statusCode()).isEqualTo(200);
  }

  @Test
  void sharePicture_ofLargePicture_isTheSmallestThatIsWideEnough() throws Exception {
    Media media = add(Specimen.jpeg(1_500, 1_000));
    Story story = story("shown", media);
    publish(story);
    SharePicture share = SharePicture.of(story.card());
    assertThat(share)
        .isEqualTo(
            new SharePicture(
                Media.address(media.digest(), 1_280, Media.Format.JPEG),
                "image/jpeg",
                1_280,
                853,
                "Two halves"));
    assertThat(get(share.address()).statusCode()).isEqualTo(200);
    assertThat(SharePicture.of(story("small", add(Specimen.jpeg(1_000, 700))).card()).type())
        .isEqualTo("image/png");
  }

  private Media add(byte[] upload) {
    return ((AddPicture.Added) house.addPicture().run(upload)).media();
  }

  private void publish(Story story) {
    new Publish(house.newsroom()).run(story, Entry.Role.EDITOR);
  }

  private Story story(String slug, @Nullable Media media) {
    Id id = Id.random(house.newsroom().random());
    Card card = card(id, slug, "Story " + slug, media);
    return new Story(card, List.of(), null, List.of(new Block.Paragraph(Inline.plain("Words."))));
  }

  private Card card(Id id, String slug, String headline, @Nullable Media media) {
    Paper paper = house.site().view(view -> view.paper());
    return new Card(
        id,
        id,
        "en",
        "town",
        Addresses.story(paper, paper.defaultEdition(), "town", MORNING.toEpochMilli(), slug),
        Card.Form.STANDARD,
        null,
        Headline.of(headline),
        "",
        List.of(new Byline("Mara Voss", null)),
        "",
        "",
        MORNING,
        null,
        media == null ? null : new Block.Picture(media, "Two halves", List.of(), "", ""),
        List.of(),
        null,
        0);
  }

  private HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + stand.port() + address);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
  }
}
