package io.entrepot.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Every failure is a problem that names what is wrong and hides what is ours. */
@SpringBootTest(
        properties = {
            "spring.config.import=classpath:entrepot-web.yaml",
            "entrepot.web.maximum-body=1KB",
            "entrepot.lifecycle.file=classpath:ending-lifecycle.yaml"
        },
        classes = ProblemTests.Application.class)
@AutoConfigureMockMvc
class ProblemTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void namesTheFieldThatBreaksARule() {
        var result = post("{\"name\":\"\",\"lines\":[{\"count\":0}]}");

        assertThat(result).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://entrepot.io/problems/invalid-request");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .contains("/name", "/lines/0/count");
    }

    @Test
    void namesAnUnknownField() {
        var result = post("{\"name\":\"a\",\"lines\":[],\"colour\":\"red\"}");

        assertThat(result).hasStatus(400);
        assertThat(result).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("/colour");
        assertThat(result).bodyJson().extractingPath("$.errors[0].code").isEqualTo("unknown-field");
    }

    @Test
    void namesTheFieldOfAWrongType() {
        var result = post("{\"name\":\"a\",\"lines\":[{\"count\":\"many\"}]}");

        assertThat(result).hasStatus(400);
        assertThat(result).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("/lines/0/count");
    }

    @Test
    void refusesACharacterThatNoStoreKeeps() {
        assertThat(post("{\"name\":\"a\\u0000b\",\"lines\":[]}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("unstorable-character");
    }

    @Test
    void refusesItInAQueryToo() {
        assertThat(mvc.get().uri(URI.create("/things/fine?name=a%00b")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("U+0000");
    }

    @Test
    void takesTheSixSignsThatOnlyLookLikeIt() {
        assertThat(post("{\"name\":\"a\\\\u0000\\u00001\",\"lines\":[]}")).hasStatus(400);
        assertThat(post("{\"name\":\"\\\\u0000 \\u0001\",\"lines\":[]}")).hasStatusOk();
    }

    @Test
    void refusesWhatIsNotJson() {
        var result = post("not json");

        assertThat(result)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("malformed-json");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("The body: is not well-formed JSON");
    }

    @Test
    void refusesAnotherMediaType() {
        var result = mvc.post()
                .uri("/things")
                .contentType(MediaType.TEXT_PLAIN)
                .content("a")
                .exchange();

        assertThat(result).hasStatus(415).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void refusesABodyAboveTheLimit() {
        var result = post("{\"name\":\"" + "a".repeat(2000) + "\",\"lines\":[]}");

        assertThat(result).hasStatus(413).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void hidesTheInnerFailureAndGivesATraceId() {
        var result = mvc.get().uri("/things/broken").exchange();

        assertThat(result).hasStatus(500);
        assertThat(result).bodyText().doesNotContain("secret").doesNotContain("Exception");
        assertThat(result).bodyJson().extractingPath("$.traceId").asString().hasSize(32);
    }

    @Test
    void namesTheFieldAlsoBesideAConstrainedPath() {
        var result = mvc.put()
                .uri("/things/right")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"\",\"lines\":[]}")
                .exchange();

        assertThat(result).hasStatus(422);
        assertThat(result).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("/name");
    }

    @Test
    void callsALostDatabaseAnOutage() {
        assertThat(mvc.get().uri("/things/unstored").exchange()).hasStatus(503);
    }

    @Test
    void answersAnUnknownPathWithAProblem() {
        assertThat(mvc.get().uri("/nowhere").exchange())
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void tellsOfTheEndOfAnInnerVersionAlsoWithAProblem() {
        var result = mvc.get().uri("/orders/v1/nowhere").exchange();

        assertThat(result).hasStatus(404).hasHeader("Sunset", "Thu, 01 Jul 2027 00:00:00 GMT");
    }

    @Test
    void givesEveryTypeItsOwnUri() {
        assertThat(ProblemType.values()).extracting(ProblemType::uri).doesNotHaveDuplicates();
    }

    private MvcTestResult post(String body) {
        return mvc.post()
                .uri("/things")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** A small service that has only the shared edge. */
    @SpringBootApplication
    static class Application {

        /** Accepts things and breaks on demand. */
        @RestController
        static class Things {

            @PostMapping("/things")
            Thing create(@Valid @RequestBody Thing thing) {
                return thing;
            }

            @PutMapping("/things/{name}")
            Thing replace(@PathVariable @Size(max = 5) String name, @Valid @RequestBody Thing thing) {
                return thing;
            }

            @GetMapping("/things/{name}")
            Thing read(@PathVariable String name) throws SQLException {
                if (name.equals("unstored")) {
                    throw new SQLException("the connection is closed", "08006");
                }
                throw new IllegalStateException("secret " + name);
            }
        }
    }

    record Thing(@NotBlank String name, List<@Valid Line> lines) {}

    record Line(@Positive int count) {}
}
