package dev.athanor.example.tour.stock;

import java.util.List;

/** What the names are made of. Any likeness to living bands is an accident. */
final class Words {

    static final List<String> GENRES = List.of(
            "Attic Folk",
            "Tin Jazz",
            "Harbour Blues",
            "Clockwork Pop",
            "Moss Rock",
            "Velvet Soul",
            "Midnight Tango",
            "Lighthouse Ambient",
            "Paper Opera",
            "Kitchen Disco",
            "Bicycle Punk",
            "Snow Chamber",
            "Orchard Country",
            "Tram Techno",
            "Umbrella Reggae",
            "Comet Prog",
            "Pocket Symphony",
            "Lullaby Metal");

    static final List<String> FORMATS =
            List.of("MP3 file", "AAC file", "FLAC file", "Music video", "Wax cylinder, scanned");

    static final List<String> ADJECTIVES = List.of(
            "Velvet", "Borrowed", "Quiet", "Amber", "Crooked", "Salted", "Sleepless", "Painted", "Hollow", "Gentle",
            "Runaway", "Paper", "Copper", "Forgotten", "Tidal", "Second-Hand", "Moonlit", "Barefoot", "Polite", "Wandering",
            "Electric", "Frosted", "Nameless", "Improbable", "Winter", "Apricot", "Distant", "Golden", "Lopsided", "Unsent");

    static final List<String> NOUNS = List.of(
            "Otter", "Lantern", "Umbrella", "Teacup", "Heron", "Compass", "Orchard", "Typewriter", "Comet", "Ferry",
            "Sparrow", "Chimney", "Accordion", "Postcard", "Lighthouse", "Fox", "Carousel", "Thimble", "Harvest", "Window",
            "Staircase", "Marmalade", "Harbour", "Suitcase", "Barometer", "Moth", "Bicycle", "Garden", "Snowglobe", "Raincoat",
            "Kettle", "Meadow", "Telescope", "Almanac", "Cello", "Tangerine", "Whale", "Windmill", "Candle", "Feather");

    static final List<String> PLACES = List.of(
            "Bramble Lane", "the Old Arcade", "Platform Nine and a Bit", "Saltmarsh", "the Botanical Garden", "Tin Street",
            "the North Pier", "Upper Muddle", "the Observatory", "Lantern Hill", "Quince Square", "the Night Bus",
            "Little Thaw", "the Third Floor", "Ember Falls", "the Slow Canal", "Farther Down", "the Glass Market");

    static final List<String> FIRST_NAMES = List.of(
            "Ida", "Osric", "Marguerite", "Anselm", "Linnea", "Bartholomew", "Saskia", "Tobias", "Oona", "Florian",
            "Wilma", "Casimir", "Juniper", "Leopold", "Mirabel", "Hector", "Zdenka", "Aurelio", "Petra", "Emrys",
            "Noor", "Thaddeus", "Ingrid", "Baptiste", "Yara", "Cosmo", "Hedwig", "Rafael", "Sunniva", "Amadou",
            "Delphine", "Ruben", "Kalinda", "Otto", "Ximena", "Percival", "Amina", "Jonas", "Vesna", "Lorcan");

    static final List<String> LAST_NAMES = List.of(
            "Quill", "Thistlewood", "Marlowe-Finch", "Brandt", "Ostrander", "Pemberwick", "Lindqvist", "Okonjo", "Vell", "Castellane",
            "Harrow", "Sorrel", "Nightingale-Roy", "Petrov", "Amsel", "Birkenfeld", "Tamura", "Ashdown", "Kestrel", "Moreau",
            "Wintergreen", "Fairweather", "Delacroix-Lund", "Hollis", "Ravn", "Juniper", "Solheim", "Drummond", "Varga", "Applegarth",
            "Novak", "Sandoval", "Merriweather", "Tolk", "Brambling", "Ferreira", "Underhill", "Zephyr", "Lark", "Oduya");

    static final List<String> PLAYLISTS = List.of(
            "The Whole Shop, Nearly",
            "Rain on Tin Roofs",
            "Songs for Washing Up",
            "Sunday, Late",
            "Trains That Left on Time",
            "For Owls",
            "Loud Enough for the Neighbours",
            "The Last Bus Home",
            "Things We Hummed",
            "Breakfast with the Radio",
            "Ninety Minutes of Sea",
            "Slow Dancing in Wool",
            "Songs Without a Middle Eight",
            "Snowed In",
            "Staff Picks",
            "What the Cat Slept Through",
            "Interval Music",
            "Left on Repeat");

    /** A country, how many of a hundred customers live there, and its cities. */
    record Country(String name, int share, List<String> cities) {}

    static final List<Country> COUNTRIES = List.of(
            new Country("Germany", 18, List.of("Leipzig", "Hamburg", "Freiburg", "Kassel")),
            new Country("France", 13, List.of("Lyon", "Nantes", "Lille")),
            new Country("United Kingdom", 13, List.of("Bristol", "Leeds", "Cardiff", "Dundee")),
            new Country("Canada", 12, List.of("Halifax", "Winnipeg", "Montréal")),
            new Country("Brazil", 10, List.of("Recife", "Curitiba", "Belém")),
            new Country("Norway", 8, List.of("Bergen", "Tromsø")),
            new Country("Japan", 8, List.of("Sapporo", "Kanazawa")),
            new Country("Portugal", 7, List.of("Porto", "Évora")),
            new Country("Kenya", 6, List.of("Nairobi", "Kisumu")),
            new Country("New Zealand", 5, List.of("Dunedin", "Nelson")));

    private Words() {}
}
