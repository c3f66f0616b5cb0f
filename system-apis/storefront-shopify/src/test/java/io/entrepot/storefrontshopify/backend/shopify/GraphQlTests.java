package io.entrepot.storefrontshopify.backend.shopify;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import io.entrepot.foundation.backend.FaultTranslation;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.storefrontshopify.backend.shopify.Points.Share;
import io.entrepot.storefrontshopify.listing.Listing.Place;
import io.entrepot.storefrontshopify.listing.ShopStock.Change;
import io.entrepot.storefrontshopify.listing.ShopStock.Outcome;
import io.entrepot.storefrontshopify.order.ShopOrders.Found;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Whatever Shopify answers, the caller sees a result or one of the two classes of fault. */
class GraphQlTests {

    private record Greeting(String word) {}

    private static final Operation<Greeting> HELLO =
            new Operation<>("hello", "query { hello { word } }", Greeting.class, 100, Share.ORDERS);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
    private static final String GRAPHQL = "/admin/api/2026-10/graphql.json";
    private static final String TOKEN = "/admin/oauth/access_token";
    private static final WireMockServer SHOP = new WireMockServer(options().dynamicPort());

    private final Points points = new Points(1000, 50);
    private final GraphQl graphQl = client();

    @BeforeAll
    static void start() {
        SHOP.start();
    }

    @AfterAll
    static void stop() {
        SHOP.stop();
    }

    @BeforeEach
    void goodByDefault() {
        SHOP.resetAll();
        SHOP.stubFor(
                post(TOKEN).willReturn(okJson("{\"access_token\":\"first\",\"scope\":\"\",\"expires_in\":86399}")));
        SHOP.stubFor(post(GRAPHQL).willReturn(okJson(good(950))));
    }

    @Test
    void logsInAsItselfAndAnswersTheResult() {
        assertThat(hello()).isEqualTo("hi");

        SHOP.verify(postRequestedFor(urlEqualTo(TOKEN))
                .withRequestBody(containing("grant_type=client_credentials"))
                .withRequestBody(containing("client_secret=secret")));
        SHOP.verify(postRequestedFor(urlEqualTo(GRAPHQL)).withHeader("X-Shopify-Access-Token", equalTo("first")));
    }

    @Test
    void getsAnotherTokenWhenTheFirstIsRefused() {
        SHOP.stubFor(post(GRAPHQL)
                .withHeader("X-Shopify-Access-Token", equalTo("first"))
                .willReturn(status(401)));
        hello401();

        SHOP.stubFor(
                post(TOKEN).willReturn(okJson("{\"access_token\":\"second\",\"scope\":\"\",\"expires_in\":86399}")));
        assertThat(hello()).isEqualTo("hi");
    }

    private void hello401() {
        assertThatThrownBy(this::hello).isInstanceOf(PermanentBackendException.class);
    }

    @Test
    void waitsAsLongAsTheBucketNeedsWhenThrottled() {
        SHOP.stubFor(post(GRAPHQL).willReturn(okJson("""
                {"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}],
                 "extensions":{"cost":{"requestedQueryCost":412,"actualQueryCost":null,
                  "throttleStatus":{"maximumAvailable":1000,"currentlyAvailable":96,"restoreRate":50}}}}""")));

        var fault = catchThrowableOfType(TransientBackendException.class, this::hello);

        assertThat(fault.retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(points.available()).isLessThanOrEqualTo(110);
    }

    @Test
    void makesNoCallThatLeavesNoPointsForShipments() {
        SHOP.stubFor(post(GRAPHQL).willReturn(okJson(good(150))));
        hello();

        assertThatThrownBy(this::hello).isInstanceOf(TransientBackendException.class);
        var urgent = new Operation<>("hello", "query { hello { word } }", Greeting.class, 100, Share.FULFILMENT);
        assertThat(graphQl.run(urgent, Map.of()).word()).isEqualTo("hi");
    }

    @Test
    void learnsFromTheShopHowLargeItsBucketIs() {
        SHOP.stubFor(post(GRAPHQL)
                .willReturn(okJson(good(1950).replace("\"maximumAvailable\":1000", "\"maximumAvailable\":2000"))));

        hello();

        assertThat(points.available()).isBetween(1900L, 2000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "{\"data\":null}",
                "{\"data\":{}}",
                "{\"data\":{\"hello\":null}}",
                "{\"data\":{\"hello\":[]}}",
                "{\"errors\":[{\"message\":\"oops\",\"extensions\":{\"code\":\"INTERNAL_SERVER_ERROR\"}}]}"
            })
    void takesAnAnswerThatSaysNothingForAFaultThatMayPass(String body) {
        SHOP.stubFor(post(GRAPHQL).willReturn(okJson(body)));

        assertThatThrownBy(this::hello).isInstanceOf(TransientBackendException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errors\":[{\"message\":\"Field 'x' doesn't exist\",\"locations\":[]}]}",
                "{\"errors\":[{\"message\":\"too dear\",\"extensions\":{\"code\":\"MAX_COST_EXCEEDED\"}}]}",
                "{\"errors\":[{\"message\":\"no\",\"extensions\":{\"code\":\"ACCESS_DENIED\"}}]}"
            })
    void takesARefusalForGood(String body) {
        SHOP.stubFor(post(GRAPHQL).willReturn(okJson(body)));

        assertThatThrownBy(this::hello)
                .isInstanceOf(PermanentBackendException.class)
                .hasMessageContaining("hello was refused");
    }

    @Test
    void takesAnOutageForAFaultThatMayPass() {
        SHOP.stubFor(post(GRAPHQL).willReturn(status(429).withHeader("Retry-After", "3")));
        assertThat(catchThrowableOfType(TransientBackendException.class, this::hello)
                        .retryAfter())
                .contains(Duration.ofSeconds(3));

        SHOP.stubFor(post(GRAPHQL).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThatThrownBy(this::hello).isInstanceOf(TransientBackendException.class);

        SHOP.stubFor(post(GRAPHQL).willReturn(okJson(good(900)).withFixedDelay(1500)));
        assertThat(catchThrowableOfType(TransientBackendException.class, this::hello)
                        .isTimeout())
                .isTrue();
    }

    @Test
    void setsStockWithAKeyAndSaysWhichLineWasStale() {
        SHOP.stubFor(post(GRAPHQL).willReturn(okJson(stockErrors("CHANGE_FROM_QUANTITY_STALE", "1"))));
        var stock = new ShopifyStock(graphQl, List.of("gid://shopify/Location/7"));

        var outcome = stock.set(List.of(change("101", 40, 42), change("102", 1, 2)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.lines())
                                .singleElement()
                                .matches(line -> line.index() == 1 && line.isStale()));
        SHOP.verify(postRequestedFor(urlEqualTo(GRAPHQL))
                .withRequestBody(containing("@idempotent"))
                .withRequestBody(matchingJsonPath("$.variables.key"))
                .withRequestBody(
                        matchingJsonPath("$.variables.input.quantities[0].changeFromQuantity", equalTo("40"))));
    }

    @Test
    void refusesForGoodWhatNamesNoLineAndWaitsForAKeyInWork() {
        var stock = new ShopifyStock(graphQl, List.of("gid://shopify/Location/7"));
        SHOP.stubFor(post(GRAPHQL).willReturn(okJson(stockErrors("INVALID_REASON", "x"))));
        assertThatThrownBy(() -> stock.set(List.of(change("101", 1, 2)))).isInstanceOf(PermanentBackendException.class);

        SHOP.stubFor(post(GRAPHQL).willReturn(okJson(stockErrors("IDEMPOTENCY_CONCURRENT_REQUEST", "0"))));
        assertThatThrownBy(() -> stock.set(List.of(change("101", 1, 2)))).isInstanceOf(TransientBackendException.class);
    }

    @Test
    void anOrderThatCannotBeReadDoesNotSpoilItsPage() {
        SHOP.stubFor(post(GRAPHQL).willReturn(okJson("""
                {"data":{"orders":{"pageInfo":{"hasNextPage":false},"nodes":[%s,%s,%s,%s]}}}""".formatted(
                        order("1"),
                        order("2").replace("createdAt", "madeAt"),
                        order("3").replace("\"unfulfilledQuantity\":1", "\"unfulfilledQuantity\":\"all\""),
                        order("4")))));

        var page = new ShopifyOrders(graphQl).changedSince(Instant.EPOCH, null);

        assertThat(page.orders())
                .extracting(found -> switch (found) {
                    case Found.Whole(var order) -> "read " + order.id();
                    case Found.Unreadable unreadable -> "not read " + unreadable.id();
                })
                .containsExactly("read 1", "not read 2", "not read 3", "read 4");
    }

    private static String order(String id) {
        return """
                {"id":"gid://shopify/Order/%s","name":"#1","createdAt":"2026-11-24T10:00:00Z","updatedAt":"2026-11-24T10:00:00Z",
                 "lineItems":{"nodes":[{"id":"l","sku":"SKU-0001","currentQuantity":1,"unfulfilledQuantity":1}]},
                 "fulfillmentOrders":{"nodes":[]}}""".formatted(id);
    }

    private String hello() {
        return graphQl.run(HELLO, Map.of()).word();
    }

    private static Change change(String item, int from, int to) {
        return new Change(new Place("gid://shopify/InventoryItem/" + item, "gid://shopify/Location/7"), from, to);
    }

    private static String stockErrors(String code, String index) {
        return """
                {"data":{"inventorySetQuantities":{"inventoryAdjustmentGroup":null,"userErrors":[
                  {"code":"%s","field":["input","quantities","%s","changeFromQuantity"],"message":"no"}]}}}""".formatted(code, index);
    }

    private static String good(int available) {
        return """
                {"data":{"hello":{"word":"hi"}},"extensions":{"cost":{"requestedQueryCost":100,"actualQueryCost":50,
                 "throttleStatus":{"maximumAvailable":1000,"currentlyAvailable":%d,"restoreRate":50}}}}""".formatted(available);
    }

    private GraphQl client() {
        var factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        factory.setReadTimeout(Duration.ofMillis(800));
        var rest = RestClient.builder()
                .baseUrl(SHOP.isRunning() ? SHOP.baseUrl() : "http://127.0.0.1:1")
                .requestFactory(factory)
                .requestInterceptor(new FaultTranslation("shopify", CLOCK))
                .build();
        var api = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(rest))
                .build()
                .createClient(ShopifyApi.class);
        var properties = new ShopifyProperties(
                "2026-10",
                "app",
                "secret",
                URI.create("http://gateway/hooks/storefront-shopify"),
                1000,
                50,
                new ShopifyProperties.Channel("storefront", "Online store"),
                List.of());
        return new GraphQl(api, new Tokens(api, properties, CLOCK), points, "2026-10");
    }
}
