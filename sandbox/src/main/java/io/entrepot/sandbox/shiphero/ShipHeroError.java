package io.entrepot.sandbox.shiphero;

/** A failure that ShipHero reports inside an answer with HTTP status 200. */
final class ShipHeroError extends RuntimeException {

    private static final int NOT_FOUND = 5;
    private static final int INVALID = 10; // the vendor's number for invalid input is not public

    private final int code;

    private ShipHeroError(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    static ShipHeroError notFound(String message) {
        return new ShipHeroError(NOT_FOUND, message);
    }

    static ShipHeroError invalid(String message) {
        return new ShipHeroError(INVALID, message);
    }

    int code() {
        return code;
    }
}
