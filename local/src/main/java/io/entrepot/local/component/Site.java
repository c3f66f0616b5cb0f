package io.entrepot.local.component;

import io.entrepot.local.process.Child;
import io.entrepot.local.process.Command;
import io.entrepot.local.process.Launches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where and with what the platform runs.
 *
 * @param repository the checkout with its built modules
 * @param state what survives a restart and {@code --fresh} clears
 * @param cache what can be made again and {@code --fresh} keeps
 * @param environment the launcher's own environment, which may name external components
 */
public record Site(
        Path repository, Path state, Path cache, Ports ports, Map<String, String> environment, Launches launches) {

    public static final String HOST = "127.0.0.1";

    public Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    public int port(String name) {
        return ports.of(name);
    }

    public String url(String name) {
        return "http://" + HOST + ":" + port(name);
    }

    /** The address that partners and vendors see. */
    public String publicUrl() {
        return "http://localhost:" + port("gateway");
    }

    public String keycloakUrl() {
        return orExternal("ENTREPOT_KEYCLOAK_URL", url("keycloak"));
    }

    public String kafkaBootstrap() {
        return orExternal("ENTREPOT_KAFKA_BOOTSTRAP", HOST + ":" + port("kafka"));
    }

    public Database database() {
        return Database.at(this);
    }

    public @Nullable String external(String variable) {
        return environment.get(variable);
    }

    Path stateDirectory(String name) throws IOException {
        return Files.createDirectories(state.resolve(name));
    }

    Child launch(String name, Command command) throws IOException {
        return launches.launch(name, command);
    }

    void runToEnd(String name, Command command, Duration limit) throws IOException, InterruptedException {
        launches.runToEnd(name, command, limit);
    }

    private String orExternal(String variable, String embedded) {
        return environment.getOrDefault(variable, embedded);
    }
}
