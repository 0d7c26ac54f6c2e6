package org.galley.command;

import org.galley.desk.LetterRows;
import org.galley.journal.JournalException;
import org.galley.stand.Letterbox;
import org.galley.store.SqlStorage;
import org.galley.story.Letter;

/// Keeps readers' letters in the paper's database, as long as there is room for them.
final class KeptLetters implements Letterbox {

  /// More letters than a newsroom can have left unread; they take some 400 MB at most.
  private static final long MOST = 100_000;

  private final House house;
  private final SqlStorage storage;
  private final LetterRows letters;

  KeptLetters(House house) {
    this.house = house;
    this.storage = house.storage();
    this.letters = house.letters();
  }

  @Override
  public void put(Letter letter) {
    house
        .journal()
        .readOnly()
        .ifPresent(reason -> {
          throw new JournalException(JournalException.Code.READ_ONLY, reason);
        });
    storage.write(transaction -> {
      if (letters.count(transaction) >= MOST) {
        throw new JournalException(
            JournalException.Code.TOO_LARGE,
            "%,d letters wait unread; read them with 'galley letters', then delete them"
                .formatted(MOST));
      }
      letters.add(transaction, letter);
      return letter;
    });
  }
}
