package io.entrepot.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.function.BooleanSupplier;

/** Asks an address over HTTP whether it is ready, which it is when it answers 200. */
public record HttpProbe(String address) implements BooleanSupplier {

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int OK = 200;

    @Override
    public boolean getAsBoolean() {
        try {
            return status() == OK;
        } catch (IOException e) { // not listening yet, or too busy to answer: not ready
            return false;
        }
    }

    private int status() throws IOException {
        var connection = open();
        try {
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    private HttpURLConnection open() throws IOException {
        if (URI.create(address).toURL().openConnection() instanceof HttpURLConnection connection) {
            return connection;
        }
        throw new UncheckedIOException(new IOException(address + " is no HTTP address"));
    }
}
