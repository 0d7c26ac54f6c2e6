package org.galley.desk.web;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.galley.desk.AddPicture;
import org.galley.desk.Desk;
import org.galley.media.MediaStore;
import org.galley.media.Pictures;
import org.galley.press.Assets;
import org.galley.press.Press;
import org.galley.search.Search;
import org.galley.site.Site;

/// What the desk in a browser is made of: all of it was made before Spring starts, which only joins
/// it to addresses.
public record DeskParts(
    Desk desk,
    Site site,
    Press press,
    Assets assets,
    Pictures pictures,
    MediaStore media,
    AddPicture addPicture,
    Search search,
    InstantSource clock,
    RandomGenerator random) {}
