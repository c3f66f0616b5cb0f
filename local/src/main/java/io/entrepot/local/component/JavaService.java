package io.entrepot.local.component;

import io.entrepot.local.process.Command;
import io.entrepot.local.process.HttpProbe;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A service of this project in a JVM of its own; its declaration says what it needs and thereby what it waits for. */
public final class JavaService extends ChildComponent {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final String name;
    private final Program program;
    private final String healthPath;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final List<String> waitsFor = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final Map<String, Function<Site, String>> environment = new LinkedHashMap<>();
    private final List<String> memory = new ArrayList<>(Jvm.SERVICE_MEMORY);
    private boolean keepsData;

    private JavaService(String name, Program program, String healthPath, int port) {
        this.name = name;
        this.program = program;
        this.healthPath = healthPath;
        ports.put(name, port);
    }

    /** A plain program with a health address. */
    public static JavaService plain(String name, int port, String mainClass) {
        return new JavaService(name, new Program.WithLibraries(name, name, mainClass), "/health", port);
    }

    /** A Spring Boot service with its own Keycloak client; {@code group} are those that share an ahead-of-time cache. */
    public static JavaService boot(String name, String module, int port, String group, AotCaches caches) {
        var program = new Program.Executable(module, name, caches);
        caches.add(group, program);
        var service = new JavaService(name, program, "/actuator/health/readiness", port);
        service.waitsFor.add(caches.name());
        return service.with("SERVER_PORT", site -> Integer.toString(site.port(name)))
                .with("ENTREPOT_KEYCLOAK_URL", Site::keycloakUrl)
                .with("ENTREPOT_CLIENT_SECRET", LocalSecrets.ofClient(name))
                .with("ENTREPOT_PUBLIC_URL", Site::publicUrl);
    }

    /** Has a schema of its own, so it waits for the schemas. */
    public JavaService keepsData() {
        keepsData = true;
        waitsFor.add("schemas");
        return with("ENTREPOT_POSTGRES_URL", site -> site.database().jdbcUrl())
                .with("ENTREPOT_DATABASE_PASSWORD", LocalSecrets.ofDatabaseRole(store()));
    }

    /** Sends or receives events, so it waits for the topics; what it counts is told within seconds, for people to see it soon. */
    public JavaService usesEvents() {
        waitsFor.add("topics");
        return with("ENTREPOT_KAFKA_BOOTSTRAP", Site::kafkaBootstrap).with("ENTREPOT_USAGE_EVERY", "5s");
    }

    /** Knows the addresses of these services, but does not wait for them: each copes with the absence of the others. */
    public JavaService calls(String... services) {
        for (var service : services) {
            calls.add(service);
            with("ENTREPOT_" + EnvironmentName.of(service) + "_URL", site -> site.url(service));
        }
        return this;
    }

    /** Needs more than others, such as {@code 256m}. */
    public JavaService heap(String largest) {
        memory.add("-Xmx" + largest); // the last one counts
        return this;
    }

    public JavaService alsoListensOn(String portName, int port) {
        ports.put(portName, port);
        return this;
    }

    public JavaService with(String variable, String value) {
        return with(variable, site -> value);
    }

    public JavaService with(String variable, Function<Site, String> value) {
        environment.put(variable, value);
        return this;
    }

    public JavaService with(Map<String, String> variables) {
        variables.forEach(this::with);
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> waitsFor() {
        return List.copyOf(waitsFor);
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.copyOf(ports);
    }

    public List<String> called() {
        return List.copyOf(calls);
    }

    public boolean hasStore() {
        return keepsData;
    }

    /** The schema and role of this service. */
    public String store() {
        return name.replace('-', '_');
    }

    @Override
    public void check(Site site) {
        program.check(site);
    }

    @Override
    public String start(Site site) throws IOException, InterruptedException {
        var child = runningAs(site.launch(name, command(site)));
        child.awaitReady(new HttpProbe(site.url(name) + healthPath), START_LIMIT);
        return site.url(name);
    }

    private Command command(Site site) {
        var arguments = new ArrayList<String>(List.of(site.java().toString()));
        arguments.addAll(Jvm.SMALL);
        arguments.addAll(memory);
        arguments.addAll(program.arguments(site));
        return new Command(arguments, environment(site));
    }

    private Map<String, String> environment(Site site) {
        var values = new LinkedHashMap<String, String>();
        environment.forEach((variable, value) -> values.put(variable, value.apply(site)));
        return values;
    }
}
