package io.entrepot.sandbox.seed;

/** A warehouse of the distributor, known to the ERP as a location and to ShipHero as a warehouse. */
public enum Place {
    ATL("Atlanta distribution center", "480 Fulton Parkway", "Atlanta", "GA", "30336"),
    DFW("Dallas distribution center", "2100 Mustang Drive", "Grapevine", "TX", "76051");

    private final String title;
    private final String street;
    private final String city;
    private final String state;
    private final String postalCode;

    Place(String title, String street, String city, String state, String postalCode) {
        this.title = title;
        this.street = street;
        this.city = city;
        this.state = state;
        this.postalCode = postalCode;
    }

    public String title() {
        return title;
    }

    public String street() {
        return street;
    }

    public String city() {
        return city;
    }

    public String state() {
        return state;
    }

    public String postalCode() {
        return postalCode;
    }
}
