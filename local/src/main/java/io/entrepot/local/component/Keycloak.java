package io.entrepot.local.component;

import io.entrepot.local.process.Command;
import io.entrepot.local.process.HttpProbe;
import io.entrepot.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keycloak on the platform's PostgreSQL, with the realm of deploy/keycloak. */
public final class Keycloak extends ChildComponent {

    private static final String STORE = "keycloak";
    private static final String MANAGEMENT = "keycloak-management";

    /** Where Keycloak speaks TLS as well, and asks callers for a certificate. */
    private static final String TLS = "keycloak-tls";

    /**
     * A folder with {@code keycloak.p12}, the key and certificate, and {@code trusted.p12}, whose clients are believed; the
     * password of both is {@code changeit}.
     */
    private static final String CERTIFICATES = "ENTREPOT_KEYCLOAK_CERTIFICATES";

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final int declaredPort;
    private final int declaredManagementPort;
    private final int declaredTlsPort;
    private final List<String> clients;
    private final List<String> people;

    /** Each client and person of the realm gets its secret from the environment of Keycloak, in which only local ones stand. */
    public Keycloak(
            int declaredPort,
            int declaredManagementPort,
            int declaredTlsPort,
            List<String> clients,
            List<String> people) {
        this.declaredPort = declaredPort;
        this.declaredManagementPort = declaredManagementPort;
        this.declaredTlsPort = declaredTlsPort;
        this.clients = List.copyOf(clients);
        this.people = List.copyOf(people);
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public List<String> waitsFor() {
        return List.of("schemas");
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of(name(), declaredPort, MANAGEMENT, declaredManagementPort, TLS, declaredTlsPort);
    }

    @Override
    public void check(Site site) {
        if (!Files.isDirectory(KeycloakDistribution.home(site))) {
            throw new StartFailure("Keycloak is missing at " + KeycloakDistribution.home(site)
                    + ". Fetch it with ./run, or with mvn -DskipTests package.");
        }
    }

    @Override
    public String start(Site site) throws IOException, InterruptedException {
        var distribution = new KeycloakDistribution(site);
        distribution.buildOnce();
        var realm = realm(site);
        realm.prepareImport(distribution.importDirectory());
        var child = runningAs(site.launch(name(), new Command(distribution.start(options(site)), environment(site))));
        child.awaitReady(
                new HttpProbe(site.url(name()) + "/realms/entrepot/.well-known/openid-configuration"), START_LIMIT);
        realm.markImported();
        return site.url(name()) + "/realms/entrepot";
    }

    private RealmImport realm(Site site) throws IOException {
        var file = site.repository().resolve("deploy/keycloak/entrepot-realm.json");
        return new RealmImport(file, secrets(site), site.stateDirectory(STORE), site.database(), STORE);
    }

    private List<String> options(Site site) {
        return Stream.concat(plain(site).stream(), tls(site).stream()).toList();
    }

    private static List<String> tls(Site site) {
        var folder = site.external(CERTIFICATES);
        return folder == null
                ? List.of()
                : List.of(
                        "--https-port=" + site.port(TLS),
                        "--https-key-store-file=" + Path.of(folder, "keycloak.p12"),
                        "--https-key-store-password=changeit",
                        "--https-trust-store-file=" + Path.of(folder, "trusted.p12"),
                        "--https-trust-store-password=changeit");
    }

    private List<String> plain(Site site) {
        return List.of(
                "--cache=local", // a build option alone would still open a cluster port
                "--import-realm",
                "--http-enabled=true",
                "--hostname=" + site.url(name()),
                "--http-host=" + Site.HOST,
                "--http-port=" + site.port(name()),
                "--http-management-port=" + site.port(MANAGEMENT));
    }

    private Map<String, String> environment(Site site) {
        var environment = new LinkedHashMap<>(secrets(site));
        environment.put("KC_DB_URL", site.database().jdbcUrl());
        environment.put("KC_DB_SCHEMA", STORE);
        environment.put("KC_DB_USERNAME", STORE);
        environment.put("KC_DB_PASSWORD", LocalSecrets.ofDatabaseRole(STORE));
        environment.put("KC_DB_POOL_INITIAL_SIZE", "1");
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", LocalSecrets.KEYCLOAK_ADMINISTRATOR);
        return environment;
    }

    /** What the placeholders of the realm file stand for. */
    private Map<String, String> secrets(Site site) {
        var values = new LinkedHashMap<String, String>();
        values.put("ENTREPOT_PUBLIC_URL", site.publicUrl());
        clients.forEach(client -> values.put(variable(client), LocalSecrets.ofClient(client)));
        people.forEach(person -> values.put(variable("user-" + person), LocalSecrets.ofPerson(person)));
        return values;
    }

    private static String variable(String owner) {
        return "ENTREPOT_SECRET_" + EnvironmentName.of(owner);
    }
}
