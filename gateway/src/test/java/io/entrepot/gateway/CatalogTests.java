package io.entrepot.gateway;

import static io.entrepot.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.entrepot.foundation.web.ProblemType;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever comes without a token finds what there is, how to call it and what goes wrong; no service is asked. */
@GatewayTest
class CatalogTests {

    private static final String CATALOG = "/.well-known/api-catalog";
    private static final Pattern LOCAL_LINK = Pattern.compile("href=\"(/[^\"]*)\"");
    private static final String CONTRACT = "/openapi/experience/partner/v2";

    @Autowired
    EdgeCalls edge;

    @BeforeEach
    void reset() {
        Behind.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openapi/experience/partner/v1",
                CONTRACT,
                "/openapi/experience/service-desk/v1",
                "/openapi/process/orders/v1",
                "/openapi/system/warehouse/v1"
            })
    void servesThePublishedContracts(String path) throws IOException {
        var answer = read(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/yaml");
        assertThat(answer.headers().allValues("Link")).contains("</.well-known/api-catalog>; rel=\"api-catalog\"");
        assertThat(answer.body()).isEqualTo(Files.readString(Path.of(".." + path + ".yaml")));
        assertThat(Behind.received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/openapi/events/asyncapi/v1,asyncapi/v1.yaml,application/yaml",
        "/openapi/events/fulfilment.milestones.reached/v1,fulfilment.milestones.reached.v1.json,application/schema+json"
    })
    void servesWhatIsPublishedOfEventsInTheSameWay(String path, String file, String mediaType) throws IOException {
        var answer = read(path);
        var revision = read(answer.headers().firstValue("Content-Location").orElseThrow());

        assertThat(answer.body()).isEqualTo(Files.readString(Path.of("../openapi/events", file)));
        assertThat(answer.headers().firstValue("Content-Type")).contains(mediaType);
        assertThat(revision.body()).isEqualTo(answer.body());
        assertThat(revision.headers().allValues("ETag"))
                .isEqualTo(answer.headers().allValues("ETag"));
        assertThat(revision.headers().allValues("Cache-Control"))
                .containsExactly("max-age=31536000, public, immutable");
        assertThat(read(path.replaceFirst("v1$", "changelog")).body()).contains("## v1, revision 1");
    }

    @Test
    void keepsEveryRevisionAtAPathOfItsOwnForEver() {
        var newest = read(CONTRACT);
        var first = read(CONTRACT + "/1");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("max-age=31536000, public, immutable");
        var revision = read(newest.headers().firstValue("Content-Location").orElseThrow());
        assertThat(revision.body()).isEqualTo(newest.body()).isNotEqualTo(first.body());
        assertThat(revision.headers().allValues("ETag"))
                .isEqualTo(newest.headers().allValues("ETag"));
        assertThat(read(CONTRACT + "/0").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsWhatChangedBetweenRevisions() {
        var changes = read("/openapi/experience/partner/changelog");

        assertThat(changes.headers().firstValue("Content-Type")).contains("text/markdown;charset=UTF-8");
        assertThat(changes.body()).contains("## v2, revision 2");
        assertThat(read(CONTRACT).headers().allValues("Link"))
                .contains("</openapi/experience/partner/changelog>; rel=\"version-history\"; type=\"text/markdown\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {CONTRACT, CATALOG, "/docs", "/problems/not-found"})
    void tellsWhoHasADocumentAlreadyThatItHasNotChanged(String path) {
        var first = read(path);
        var tag = first.headers().firstValue("ETag").orElseThrow();

        var again = edge.send(edge.to(path).header("If-None-Match", tag));
        var other = edge.send(edge.to(path).header("If-None-Match", "\"other\""));

        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().allValues("ETag")).containsExactly(tag);
        assertThat(List.of(first, again))
                .allSatisfy(answer ->
                        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=300, public"));
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {CONTRACT, CATALOG, "/docs"})
    void answersHeadWithoutABody(String path) {
        var head = edge.send(edge.to(path).method("HEAD", BodyPublishers.noBody()));
        var get = read(path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().allValues("ETag")).isEqualTo(get.headers().allValues("ETag"));
        assertThat(head.headers().allValues("Link")).contains("</.well-known/api-catalog>; rel=\"api-catalog\"");
        assertThat(head.headers().allValues("Content-Length"))
                .containsExactly(Integer.toString(get.body().getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void listsThePublicApisAsALinkset() {
        var answer = read(CATALOG);

        assertThat(answer.headers().allValues("Content-Type"))
                .containsExactly("application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"");
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.linkset[0].item[*].href"))
                .containsExactly(
                        "http://localhost:8080/partner/v1",
                        "http://localhost:8080/partner/v2",
                        "http://localhost:8080/service-desk/v1",
                        "http://localhost:8080/developer/v1");
        assertThat(JsonPath.<String>read(answer.body(), "$.linkset[0].anchor"))
                .isEqualTo("http://localhost:8080/.well-known/api-catalog");
    }

    @Test
    void leadsFromTheCatalogToContractsPagesStatusAndSuccessor() {
        var first = JsonPath.parse(read(CATALOG).body()).read("$.linkset[1]");

        assertThat(JsonPath.<String>read(first, "$.anchor")).isEqualTo("http://localhost:8080/partner/v1");
        assertThat(JsonPath.<String>read(first, "$.successor-version[0].href"))
                .isEqualTo("http://localhost:8080/partner/v2");
        assertThat(List.of("service-desc", "service-doc", "status", "deprecation"))
                .allSatisfy(relation -> {
                    var target = JsonPath.<String>read(first, "$." + relation + "[0].href");
                    assertThat(read(target.replace("http://localhost:8080", "")).statusCode())
                            .as(target)
                            .isEqualTo(200);
                });
    }

    @ParameterizedTest
    @CsvSource({CONTRACT, CATALOG, "/problems/not-found"})
    void letsPagesOfOtherSitesRead(String path) {
        var answer = edge.send(edge.to(path).header("Origin", "https://elsewhere.example"));
        var asked = edge.send(edge.to(path)
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "If-None-Match")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Methods")).contains("GET,HEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/partner/v2/orders", "/"})
    void letsThemReadNothingElse(String path) {
        var answer = edge.send(edge.to(path).header("Origin", "https://elsewhere.example"));

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PUT," + CONTRACT, "POST," + CATALOG, "DELETE,/docs"})
    void isOnlyRead(String method, String path) {
        var answer = edge.send(edge.to(path).method(method, BodyPublishers.noBody()));

        assertProblem(answer).is(405, "method-not-allowed").hasHeader("Allow", "GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openapi",
                "/openapi/experience/partner/v3",
                "/openapi/experience/partner/v2.yaml",
                "/openapi/lifecycle.yaml",
                "/openapi/experience/partner/../partner/v2",
                "/docs/index.html",
                "/docs/swagger-initializer.js",
                "/webjars/swagger-ui/5.32.14/index.html",
                "/problems/nothing-like-that",
                "/partner/.well-known/api-catalog"
            })
    void servesNothingThatIsNotLaidOut(String path) {
        assertThat(read(path).statusCode()).isIn(400, 404);
    }

    @Test
    void showsPeopleADocumentationThatRunsOnlyWhatLiesHere() {
        var page = read("/docs");

        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("script-src 'self' 'unsafe-inline'", "*");
        assertThat(page.body())
                .doesNotContain("<script>")
                .doesNotContain("http://")
                .doesNotContain("https://");
        assertThat(List.of("start.js", "swagger-ui-bundle.js", "swagger-ui-standalone-preset.js", "swagger-ui.css"))
                .allSatisfy(file -> {
                    assertThat(page.body()).contains("\"/docs/" + file + "\"");
                    assertThat(read("/docs/" + file).statusCode()).isEqualTo(200);
                });
    }

    @ParameterizedTest
    @CsvSource({"getting-started,From nothing to a first order", "governance,Governing the APIs"})
    void leadsStepByStep(String name, String title) {
        var page = read("/docs/" + name);
        var text = read("/docs/" + name + ".md");

        assertThat(page.body()).contains("<h1>" + title + "</h1>", "<code class=\"language-sh\">");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'self';");
        assertThat(page.headers().allValues("Link"))
                .contains("</docs/" + name + ".md>; rel=\"alternate\"; type=\"text/markdown\"");
        assertThat(text.headers().firstValue("Content-Type")).contains("text/markdown;charset=UTF-8");
        assertThat(text.body()).startsWith("# " + title).contains("GATEWAY=http://localhost:8080\n");
        assertThat(read("/docs").body()).contains("href=\"/docs/" + name + "\"");
        assertThat(read("/docs/guide.css").statusCode()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(read(CATALOG).body(), "$.linkset[0].help[*].href"))
                .contains("http://localhost:8080/docs/" + name);
    }

    @Test
    void showsTablesAsTables() {
        assertThat(read("/docs/getting-started").body()).contains("<th>field</th>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/getting-started", "/docs/governance", "/problems", "/problems/not-found"})
    void leadsNowhereThatIsNotThere(String path) {
        var links = LOCAL_LINK
                .matcher(read(path).body())
                .results()
                .map(link -> link.group(1))
                .toList();

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(edge.send(edge.to(link)).statusCode())
                        .as(link)
                        .isIn(200, 302));
    }

    @Test
    void tellsThePageWhereTokensComeFrom() {
        var resource = read("/.well-known/oauth-protected-resource");

        assertThat(resource.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(resource.body(), "$.authorization_servers"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void hasAPageForEveryTypeOfProblem(ProblemType type) {
        var page = read(type.uri().getPath());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none';");
        assertThat(page.body())
                .contains("<code>" + type.uri() + "</code>, status "
                        + type.status().value());
        assertThat(read("/problems").body()).contains("href=\"" + type.uri().getPath() + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void leadsWhoComesWithoutAPathToTheDocumentation(String method) {
        var answer = edge.send(edge.to("/").method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/docs");
        assertThat(answer.headers().firstValue("Link")).contains("</.well-known/api-catalog>; rel=\"api-catalog\"");
    }

    private HttpResponse<String> read(String path) {
        return edge.send(edge.to(path));
    }
}
