package io.entrepot.local.component;

import io.entrepot.local.process.Command;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The unpacked Keycloak server. It is run without its shell script, so that the process that the launcher starts is the
 * server itself and can be ended by its own id.
 */
record KeycloakDistribution(Site site) {

    private static final String VERSION = "keycloak-26.7.3";
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(3);

    /** What the platform does not use costs start-up time and memory. Token exchange and client policies must stay. */
    private static final List<String> UNUSED_FEATURES = List.of(
            "account",
            "account-api",
            "admin-fine-grained-authz",
            "authorization",
            "ciba",
            "device-flow",
            "docker",
            "identity-brokering-api",
            "impersonation",
            "instagram-broker",
            "jwt-authorization-grant",
            "kerberos",
            "organization",
            "par",
            "passkeys",
            "recovery-codes",
            "step-up-authentication",
            "step-up-authentication-saml",
            "twitter-broker",
            "update-email",
            "web-authn",
            "workflows");

    private static final List<String> BUILD = List.of(
            "build",
            "--db=postgres",
            "--features=client-secret-rotation", // a replaced secret stays good for a day
            "--https-client-auth=request", // for tokens that are bound to a certificate, where Keycloak is given one
            "--features-disabled=" + String.join(",", UNUSED_FEATURES));

    /** As in the distribution's own script. */
    private static final List<String> OPENED = List.of(
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    static Path home(Site site) {
        return site.repository().resolve("local/target/keycloak").resolve(VERSION);
    }

    Path importDirectory() {
        return home().resolve("data/import");
    }

    /** Keycloak settles database and features in a build of its own, which takes as long as a start. */
    void buildOnce() throws IOException, InterruptedException {
        var mark = home().resolve("entrepot-build.txt");
        var wanted = String.join(" ", BUILD) + " " + fingerprint(extension());
        try (var channel = FileChannel.open(
                home().resolve("entrepot-build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // another platform may build at this moment; closing the channel lets go
            if (!Files.exists(mark) || !Files.readString(mark).equals(wanted)) {
                Files.copy(extension(), home().resolve("providers/entrepot.jar"), StandardCopyOption.REPLACE_EXISTING);
                site.runToEnd("keycloak-build", Command.of(java(BUILD)), BUILD_LIMIT);
                Files.writeString(mark, wanted);
            }
        }
    }

    List<String> start(List<String> options) {
        return java(Stream.concat(Stream.of("start", "--optimized"), options.stream())
                .toList());
    }

    private List<String> java(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(site.java().toString());
        command.addAll(Jvm.SMALL);
        command.addAll(List.of("-Xms64m", "-Xmx256m", "-XX:MaxMetaspaceSize=256m"));
        command.addAll(OPENED);
        command.addAll(properties());
        command.addAll(List.of("-cp", home().resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        return command;
    }

    private List<String> properties() {
        return List.of(
                "-Dkc.home.dir=" + home(),
                "-Djboss.server.config.dir=" + home().resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Djava.security.egd=file:/dev/urandom");
    }

    /** What the platform adds to Keycloak, see deploy/keycloak. */
    private Path extension() {
        return site.repository()
                .resolve("deploy/keycloak/edge-exchange/target/keycloak-edge-exchange-" + Program.VERSION + ".jar");
    }

    private static String fingerprint(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private Path home() {
        return home(site);
    }
}
