package io.entrepot.local;

import io.entrepot.local.component.AotCaches;
import io.entrepot.local.component.Component;
import io.entrepot.local.component.JavaService;
import io.entrepot.local.component.Kafka;
import io.entrepot.local.component.Keycloak;
import io.entrepot.local.component.LocalSecrets;
import io.entrepot.local.component.Postgres;
import io.entrepot.local.component.Schemas;
import io.entrepot.local.component.Site;
import io.entrepot.local.component.Topics;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The whole platform on one machine: declared here from top to bottom, started, and taken apart again. */
public final class Platform implements AutoCloseable {

    private static final List<String> STREAMS = List.of(
            "inventory.observations",
            "inventory.availability",
            "fulfilment.milestones",
            "receiving.milestones",
            "storefront.orders",
            "api.usage",
            "finance.postings");

    private static final List<String> PARTNERS = List.of(
            "acme-retail",
            "acme-retail-dpop",
            "acme-retail-developer",
            "bluebird",
            "bluebird-developer",
            "greenleaf-developer",
            "slow-payer");

    /** Scripts of people who will sign in one day. */
    private static final List<String> DESKS = List.of("customer-service", "operations", "governance-team");

    /** A second client of the gateway, with another purpose. */
    private static final String GATEWAY_LIFECYCLE = "gateway-lifecycle";

    /** The client with which people sign in through the gateway. */
    private static final String SCREENS = "screens";

    /** As which the developer API keeps applications in Keycloak. */
    private static final String REGISTRAR = "developer-registrar";

    private static final List<String> PEOPLE = List.of("operator", "acme-developer");

    /** Services whose libraries are alike share an ahead-of-time cache. */
    private static final String STORES = "stores";

    private static final String STATELESS = "stateless";

    /** How the system APIs log in to the sandbox, and what the sandbox accepts. */
    private static final Map<String, String> BUSINESS_CENTRAL = Map.of(
            "BUSINESS_CENTRAL_TENANT", "entrepot-local",
            "BUSINESS_CENTRAL_CLIENT_ID", "entrepot",
            "BUSINESS_CENTRAL_CLIENT_SECRET", "business-central-local-secret",
            "BUSINESS_CENTRAL_COMPANY", "Entrepot");

    /**
     * An order that was cut off on its way to the ERP is not sent again before the ERP's limit on a request has passed: eight
     * minutes with the vendor, while the sandbox answers within seconds.
     */
    private static final String LONGEST_ERP_REQUEST = "20s";

    private static final Map<String, String> SHIPHERO =
            Map.of("SHIPHERO_USERNAME", "entrepot@example.test", "SHIPHERO_PASSWORD", "shiphero-local-password");

    private static final Map<String, String> EASYPOST =
            Map.of("EASYPOST_API_KEY", "EZTK-local-key", "EASYPOST_WEBHOOK_SECRET", "easypost-local-webhook-secret");

    private static final Map<String, String> SHOPIFY = Map.of(
            "SHOPIFY_SHOP", "entrepot-local",
            "SHOPIFY_CLIENT_ID", "entrepot",
            "SHOPIFY_CLIENT_SECRET", "shopify-local-secret");

    private static final Map<String, String> OPENBOXES =
            Map.of("OPENBOXES_USERNAME", "entrepot", "OPENBOXES_PASSWORD", "openboxes-local-password");

    /** Says in Base64 what it is: {@code entrepot-local-webhook-key-00000}. */
    private static final String LOCAL_WEBHOOK_KEY = "ZW50cmVwb3QtbG9jYWwtd2ViaG9vay1rZXktMDAwMDA=";

    /** What the platform consists of, what each part waits for, its ports and its environment. */
    static List<Component> declaration() {
        var caches = new AotCaches();
        var services = Stream.of(
                        Stream.of(sandbox()),
                        systemApis(caches),
                        processApis(caches),
                        experienceApis(caches),
                        edge(caches))
                .flatMap(layer -> layer)
                .toList();
        return Stream.concat(infrastructure(services, caches), services.stream())
                .toList();
    }

    private static Stream<Component> infrastructure(List<JavaService> services, AotCaches caches) {
        return Stream.of(
                new Postgres(25432),
                new Schemas(stores(services)),
                new Keycloak(8180, 8190, 8143, clients(services), PEOPLE),
                new Kafka(29092, 29093),
                new Topics(STREAMS),
                caches);
    }

    private static JavaService sandbox() {
        return JavaService.plain("sandbox", 8400, "io.entrepot.sandbox.SandboxApplication")
                .alsoListensOn("sandbox-business-central", 8401)
                .alsoListensOn("sandbox-shiphero", 8402)
                .alsoListensOn("sandbox-easypost", 8403)
                .alsoListensOn("sandbox-openboxes", 8404)
                .alsoListensOn("sandbox-sftp", 8405)
                .alsoListensOn("sandbox-shopify", 8406)
                .alsoListensOn("sandbox-receiver", 8407)
                .with("SANDBOX_STATE", site -> site.state().resolve("sandbox").toString())
                .with("SANDBOX_PORT", site -> Integer.toString(site.port("sandbox")))
                .with("SANDBOX_BUSINESS_CENTRAL_PORT", site -> Integer.toString(site.port("sandbox-business-central")))
                .with("SANDBOX_SHIPHERO_PORT", site -> Integer.toString(site.port("sandbox-shiphero")))
                .with("SANDBOX_EASYPOST_PORT", site -> Integer.toString(site.port("sandbox-easypost")))
                .with("SANDBOX_SHOPIFY_PORT", site -> Integer.toString(site.port("sandbox-shopify")))
                .with("SANDBOX_OPENBOXES_PORT", site -> Integer.toString(site.port("sandbox-openboxes")))
                .with("SANDBOX_RECEIVER_PORT", site -> Integer.toString(site.port("sandbox-receiver")))
                .with("SANDBOX_SFTP_PORT", site -> Integer.toString(site.port("sandbox-sftp")))
                .with("SANDBOX_NIGHT_MS", "60000") // a night each minute, so that one can watch it
                .with(BUSINESS_CENTRAL)
                .with(SHIPHERO)
                .with(EASYPOST)
                .with(SHOPIFY)
                .with(OPENBOXES);
    }

    private static Stream<JavaService> systemApis(AotCaches caches) {
        return Stream.of(
                JavaService.boot("erp-business-central", "system-apis/erp-business-central", 8301, STORES, caches)
                        .keepsData()
                        .usesEvents()
                        .with("BUSINESS_CENTRAL_URL", site -> site.url("sandbox-business-central"))
                        .with(BUSINESS_CENTRAL)
                        .with("BUSINESS_CENTRAL_LONGEST_REQUEST", LONGEST_ERP_REQUEST),
                JavaService.boot("wms-shiphero", "system-apis/wms-shiphero", 8302, STORES, caches)
                        .keepsData()
                        .usesEvents()
                        .with("SHIPHERO_URL", site -> site.url("sandbox-shiphero"))
                        .with(SHIPHERO),
                JavaService.boot("wms-openboxes", "system-apis/wms-openboxes", 8304, STORES, caches)
                        .keepsData()
                        .usesEvents()
                        .with("OPENBOXES_URL", site -> site.url("sandbox-openboxes"))
                        .with("OPENBOXES_POLL_EVERY", site -> "15s") // so that people see it move
                        .with(OPENBOXES),
                JavaService.boot("carrier-easypost", "system-apis/carrier-easypost", 8303, STORES, caches)
                        .keepsData()
                        .usesEvents()
                        .with("EASYPOST_URL", site -> site.url("sandbox-easypost") + "/v2")
                        .with(EASYPOST),
                JavaService.boot("storefront-shopify", "system-apis/storefront-shopify", 8306, STORES, caches)
                        .keepsData()
                        .usesEvents()
                        .with("SHOPIFY_URL", site -> site.url("sandbox-shopify"))
                        .with(SHOPIFY),
                JavaService.boot("threepl-x12", "system-apis/threepl-x12", 8305, STORES, caches)
                        .keepsData()
                        .usesEvents()
                        .with("THREEPL_EWR_PORT", site -> Integer.toString(site.port("sandbox-sftp")))
                        .with("THREEPL_EWR_PRIVATE_KEY", site -> ediKey(site, "client-key"))
                        .with("THREEPL_EWR_HOST_KEY", site -> ediKey(site, "host-key.pub")));
    }

    /** Keys that the sandbox makes at its first start. */
    private static String ediKey(Site site, String name) {
        return site.state().resolve("sandbox/edi-keys").resolve(name).toString();
    }

    private static Stream<JavaService> processApis(AotCaches caches) {
        return Stream.of(
                JavaService.boot("inventory", "process-apis/inventory", 8201, STORES, caches)
                        .keepsData()
                        .usesEvents()
                        .with("ENTREPOT_INVENTORY_PURCHASEORDERS_INTERVAL", site -> "15s") // to see a slip soon
                        .calls(
                                "erp-business-central",
                                "wms-shiphero",
                                "wms-openboxes",
                                "threepl-x12",
                                "storefront-shopify"),
                JavaService.boot("orders", "process-apis/orders", 8202, STORES, caches)
                        .keepsData()
                        .usesEvents()
                        .calls(
                                "inventory",
                                "erp-business-central",
                                "wms-shiphero",
                                "wms-openboxes",
                                "threepl-x12",
                                "carrier-easypost"),
                JavaService.boot("visibility", "process-apis/visibility", 8203, STORES, caches)
                        .keepsData()
                        .usesEvents()
                        .with("ENTREPOT_WEBHOOK_KEY", site -> LOCAL_WEBHOOK_KEY)
                        .with("ENTREPOT_WEBHOOK_LOCAL_RECEIVERS", site -> "true")
                        .with("ENTREPOT_WEBHOOKS_DELIVERY_LEASE", site -> "20s"), // to see it end
                JavaService.boot("governance", "process-apis/governance", 8204, STORES, caches)
                        .heap("256m") // while documents of vendors are compared
                        .keepsData()
                        .usesEvents());
    }

    private static Stream<JavaService> experienceApis(AotCaches caches) {
        return Stream.of(
                JavaService.boot("partner", "experience-apis/partner", 8101, STATELESS, caches)
                        .calls("inventory", "orders", "visibility"),
                JavaService.boot("service-desk", "experience-apis/service-desk", 8102, STATELESS, caches)
                        .calls(
                                "inventory",
                                "wms-shiphero",
                                "wms-openboxes",
                                "threepl-x12",
                                "storefront-shopify",
                                "carrier-easypost"),
                JavaService.boot("developer", "experience-apis/developer", 8103, STATELESS, caches)
                        .with("ENTREPOT_REGISTRAR_SECRET", LocalSecrets.ofClient(REGISTRAR))
                        .calls("governance", "visibility"));
    }

    /** Vendors' webhooks come in here too and are passed on to the system API that can check their signatures. */
    private static Stream<JavaService> edge(AotCaches caches) {
        return Stream.of(JavaService.boot("gateway", "gateway", 8080, STATELESS, caches)
                .with("ENTREPOT_KAFKA_BOOTSTRAP", Site::kafkaBootstrap) // for usage, which it does not wait for
                .with("ENTREPOT_USAGE_EVERY", site -> "5s") // so that people see their calls soon
                .with("ENTREPOT_LIFECYCLE_SECRET", LocalSecrets.ofClient(GATEWAY_LIFECYCLE))
                .with("ENTREPOT_SCREENS_SECRET", LocalSecrets.ofClient(SCREENS))
                .calls(
                        "partner",
                        "service-desk",
                        "developer",
                        "wms-shiphero",
                        "carrier-easypost",
                        "storefront-shopify"));
    }

    private final RunningPlatform running;

    private Platform(RunningPlatform running) {
        this.running = running;
    }

    /** Starts the platform and returns when all of it is ready; what was started is stopped again if a part fails. */
    public static Platform start(Options options) {
        return new Platform(RunningPlatform.start(declaration(), options));
    }

    public URI gatewayUrl() {
        return url("gateway");
    }

    /** The address of a component, such as {@code orders} or {@code sandbox-easypost}. */
    public URI url(String name) {
        return URI.create(running.site().url(name));
    }

    /** The issuer of all tokens. */
    public URI issuer() {
        return URI.create(running.site().keycloakUrl() + "/realms/entrepot");
    }

    public String jdbcUrl() {
        return running.site().database().jdbcUrl();
    }

    public String kafkaBootstrap() {
        return running.site().kafkaBootstrap();
    }

    /** The local password of a person. */
    public String password(String person) {
        return LocalSecrets.ofPerson(person);
    }

    /** The local password of Keycloak's administrator. */
    public String administratorsPassword() {
        return LocalSecrets.KEYCLOAK_ADMINISTRATOR;
    }

    /** The local secret of a Keycloak client. */
    public String clientSecret(String client) {
        return LocalSecrets.ofClient(client);
    }

    /** Whether a component is part of this platform, which may have been started only in part. */
    boolean includes(String name) {
        return running.includes(name);
    }

    /** How long the start took until all was ready. */
    public Duration timeToReady() {
        return running.timeToReady();
    }

    /** Ends one component as a crash would (SIGKILL). */
    public void kill(String name) {
        running.kill(name);
    }

    /** Stops one component in good order. */
    public void stop(String name) {
        running.stop(name);
    }

    /** Starts one component again and returns when it is ready; one that still runs is stopped first. */
    public void restart(String name) {
        running.restart(name);
    }

    /** Starts again whatever ends by itself, for as long as the platform runs. */
    void keepAlive() throws InterruptedException {
        running.keepAlive();
    }

    /** Stops everything that was started. */
    @Override
    public void close() {
        running.close();
    }

    private static List<String> stores(List<JavaService> services) {
        var owners = services.stream().filter(JavaService::hasStore).map(JavaService::store);
        return Stream.concat(Stream.of("keycloak"), owners).toList();
    }

    private static List<String> clients(List<JavaService> services) {
        return Stream.of(
                        PARTNERS.stream(),
                        DESKS.stream(),
                        Stream.of(GATEWAY_LIFECYCLE, SCREENS, REGISTRAR),
                        services.stream().map(JavaService::name))
                .flatMap(names -> names)
                .toList();
    }
}
