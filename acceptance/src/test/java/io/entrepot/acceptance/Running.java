package io.entrepot.acceptance;

import io.entrepot.local.Options;
import io.entrepot.local.Platform;
import java.nio.file.Path;
import java.util.List;

/** The platform under test, started once for all tests with the class that {@code ./run} uses. */
final class Running {

    /** The warehouse that works by files has a night each minute, so that people can watch it; tests need not watch. */
    private static final String SHORT_NIGHTS = "{\"nightEvery\":10000}";

    private static final Certificates CERTIFICATES = certificatesOfThisRun();
    private static final Platform PLATFORM = start();

    private Running() {}

    static Platform platform() {
        return PLATFORM;
    }

    static Partner partner(String client) {
        return new Partner(PLATFORM, client);
    }

    static GeneratedClients clients(String client) {
        return new GeneratedClients(PLATFORM.gatewayUrl(), partner(client).obtain(""));
    }

    static Sandbox sandbox() {
        return new Sandbox(PLATFORM.url("sandbox"));
    }

    static Certificates certificates() {
        return CERTIFICATES;
    }

    /** In the folder that the environment of the tests names, so that Keycloak finds it. */
    private static Certificates certificatesOfThisRun() {
        var folder = Path.of(System.getenv("ENTREPOT_KEYCLOAK_CERTIFICATES"));
        return Certificates.make(folder, List.of("acme-retail", "bluebird"));
    }

    private static Platform start() {
        var platform = Platform.start(Options.forTests(Path.of("target/platform")));
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        new Sandbox(platform.url("sandbox")).steer("/timing", SHORT_NIGHTS);
        return platform;
    }
}
