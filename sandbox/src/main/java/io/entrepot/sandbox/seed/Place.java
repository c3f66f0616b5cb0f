package io.entrepot.sandbox.seed;

import java.util.List;
import java.util.stream.Stream;

/** A warehouse of the distributor, known to the ERP as a location and to the system that runs its floor. */
public enum Place {
    ATL(
            "Atlanta distribution center",
            new Address("480 Fulton Parkway", "Atlanta", "GA", "30336"),
            Floor.SHIPHERO,
            new Opening(70, 100, 53, 400)),
    DFW(
            "Dallas distribution center",
            new Address("2100 Mustang Drive", "Grapevine", "TX", "76051"),
            Floor.SHIPHERO,
            new Opening(50, 80, 31, 300)),
    SEA(
            "Seattle distribution center",
            new Address("7300 Harbor Avenue", "Kent", "WA", "98032"),
            Floor.OPENBOXES,
            new Opening(40, 60, 43, 250)),
    EWR(
            "Newark fulfilment",
            new Address("77 Port Street", "Newark", "NJ", "07114"),
            Floor.THIRD_PARTY,
            new Opening(30, 90, 37, 280));

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final Address address;

    private final Floor floor;

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers
    private final Opening opening;

    Place(String title, Address address, Floor floor, Opening opening) {
        this.title = title;
        this.address = address;
        this.floor = floor;
        this.opening = opening;
    }

    /** The system that runs the floor of a place. */
    public enum Floor {
        SHIPHERO,
        OPENBOXES,
        THIRD_PARTY
    }

    private record Address(String street, String city, String state, String postalCode) {}

    /** What a place holds at the start: the first article's own figure, then {@code least + number × step mod range}. */
    private record Opening(int first, int least, int step, int range) {
        int of(int number) {
            return number == 1 ? first : least + number * step % range;
        }
    }

    /** The places that one system runs. */
    public static List<Place> on(Floor floor) {
        return Stream.of(values()).filter(place -> place.floor == floor).toList();
    }

    public String title() {
        return title;
    }

    public String street() {
        return address.street();
    }

    public String city() {
        return address.city();
    }

    public String state() {
        return address.state();
    }

    public String postalCode() {
        return address.postalCode();
    }

    /** The pieces of the article with this number at the start. */
    int opening(int number) {
        return opening.of(number);
    }
}
