package io.entrepot.foundation.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.publishing.revisions.PublishedFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command publishes what changed and may, all or nothing, and says why it refuses the rest. */
class PublishTests {

    private static final String API = "process/things/v1";

    @TempDir
    Path openapi;

    private String said = "";

    @BeforeEach
    void aDocumentThatKeepsTheRules() throws IOException {
        write("rules.yaml", """
                rules:
                  title: {description: Own, message: no title, severity: error, given: $.info, then: {field: title, function: truthy}}
                  contact: {description: Own, message: no contact, severity: warn, given: $.info, then: {field: contact, function: truthy}}
                """);
        write(API + ".yaml", document("integer", "a first word"));
    }

    @Test
    void publishesFirstRevision() throws IOException {
        assertThat(publish()).isZero();

        assertThat(said)
                .contains(
                        "process/things/v1: not published yet, 1 warnings", "published process/things/v1: revision 1");
        assertThat(read("published/process/things/v1/1.yaml")).isEqualTo(document("integer", "a first word"));
        assertThat(read("SHA256SUMS")).matches("[0-9a-f]{64}  published/process/things/v1/1.yaml\n");
        assertThat(read("changelog/process/things.md")).contains("## v1, revision 1 (", "First revision.");
    }

    @Test
    void doesNothingTwice() throws IOException {
        publish();

        assertThat(publish()).isZero();

        assertThat(said).contains("unchanged since revision 1").doesNotContain("revision 2");
        assertThat(openapi.resolve("published/process/things/v1/2.yaml")).doesNotExist();
    }

    @Test
    void publishesCompatibleChangeAndTellsIt() throws IOException {
        publish();
        write(API + ".yaml", document("integer}, added: {type: string", "a first word"));

        assertThat(publish()).isZero();

        assertThat(said).contains("changed since revision 1 (1 compatible)", "published process/things/v1: revision 2");
        assertThat(read("changelog/process/things.md"))
                .containsSubsequence(
                        "## v1, revision 2 (",
                        "- compatible, answer 200.added is new: `GET /things`",
                        "## v1, revision 1 (");
        assertThat(read("SHA256SUMS").lines()).hasSize(2);
    }

    @Test
    void publishesChangeOfWords() throws IOException {
        publish();
        write(API + ".yaml", document("integer", "another word"));

        assertThat(publish()).isZero();

        assertThat(read("changelog/process/things.md")).contains("Words and examples only.");
    }

    @Test
    void writesNothingWhenDry() {
        assertThat(publish("--dry-run")).isZero();

        assertThat(said).contains("would publish process/things/v1: revision 1");
        assertThat(openapi.resolve("published")).doesNotExist();
        assertThat(openapi.resolve("changelog")).doesNotExist();
    }

    @Test
    void refusesIncompatibleChange() throws IOException {
        publish();
        write(API + ".yaml", document("string", "a first word"));

        assertThat(publish("--reviewed", "it does not matter")).isEqualTo(1);

        assertThat(said)
                .contains(
                        "REFUSED breaking [response-type-changed]",
                        "publish it as v2 beside v1",
                        "Nothing is published.");
        assertThat(openapi.resolve("published/process/things/v1/2.yaml")).doesNotExist();
    }

    @Test
    void publishesWhatIsToBeLookedAtWithAReason() throws IOException {
        publish();
        write(API + ".yaml", document("integer", "a first word").replace("operationId: read", "operationId: readAll"));

        assertThat(publish()).isEqualTo(1);
        assertThat(said).contains("REFUSED until looked at", "operation-renamed");

        assertThat(publish("--reviewed", "no client is generated yet")).isZero();
        assertThat(read("changelog/process/things.md")).contains("Looked at: no client is generated yet");
    }

    @Test
    void refusesLintError() throws IOException {
        write(API + ".yaml", document("integer", "a first word").replace("title: Things,", ""));

        assertThat(publish()).isEqualTo(1);

        assertThat(said).contains("REFUSED error [title] no title ($['info'])");
    }

    @Test
    void refusesVersionOfAnotherMajor() throws IOException {
        write(API + ".yaml", document("integer", "a first word").replace("version: 1.0.0", "version: 2.0.0"));

        assertThat(publish()).isEqualTo(1);

        assertThat(said).contains("info.version 2.0.0 does not begin with the major version 1");
    }

    @Test
    void refusesWhenARevisionWasChanged() throws IOException {
        publish();
        write("published/process/things/v1/1.yaml", document("integer", "a first word, mended"));

        assertThat(publish()).isEqualTo(1);

        assertThat(said).contains("published/process/things/v1/1.yaml was changed");
    }

    @Test
    void refusesWhenARevisionIsGoneOrSlippedIn() throws IOException {
        publish();
        Files.move(
                openapi.resolve("published/process/things/v1/1.yaml"),
                openapi.resolve("published/process/things/v1/2.yaml"));

        assertThat(publish()).isEqualTo(1);

        assertThat(said).contains("v1/1.yaml is gone", "v1/2.yaml was not written by openapi/publish");
    }

    @Test
    void countsRevisionsAsNumbers() throws IOException {
        for (var revision = 1; revision <= 11; revision++) {
            write(API + ".yaml", document("integer", "word " + revision));
            publish();
        }

        assertThat(publish()).isZero();

        assertThat(said).contains("unchanged since revision 11");
        assertThat(read("published/process/things/v1/11.yaml")).isEqualTo(document("integer", "word 11"));
    }

    @Test
    void refusesWhenTheChangelogDoesNotTellOfARevision() throws IOException {
        publish();
        write("changelog/process/things.md", "# Changes of process/things\n");

        assertThat(publish()).isEqualTo(1);

        assertThat(said).contains("REFUSED changelog/process/things.md does not tell of v1, revision 1");
    }

    @Test
    void refusesWhenAPublishedDocumentIsGone() throws IOException {
        publish();
        Files.delete(openapi.resolve(API + ".yaml"));

        assertThat(publish()).isEqualTo(1);

        assertThat(said).contains("process/things/v1.yaml is gone although");
    }

    @Test
    void acceptsThatTheDocumentOfARetiredVersionIsGone() throws IOException {
        publish();
        Files.delete(openapi.resolve(API + ".yaml"));
        write("lifecycle.yaml", """
                policy: {use-days: 30}
                apis: [{layer: process, name: things, versions: [{major: 1, state: retired, retired: 2027-07-01}]}]
                """);
        write("usage.yaml", """
                exported: 2027-06-30
                days: 30
                versions: [{layer: process, api: things, major: 1, counted-since: 2027-01-01, callers: []}]
                """);

        assertThat(publish()).isZero();
    }

    @Test
    void refusesToRetireWhatIsStillCalledWithoutConsent() throws IOException {
        write("lifecycle.yaml", """
                policy: {use-days: 30}
                apis: [{layer: experience, name: partner, versions: [{major: 1, state: retired, retired: 2027-07-01}]}]
                """);

        assertThat(publish()).isEqualTo(1);
        assertThat(said).contains("REFUSED experience/partner/v1 is retired, but usage.yaml does not say who calls it");

        write("usage.yaml", """
                exported: 2027-06-30
                days: 30
                versions: [{layer: experience, api: partner, major: 1, counted-since: 2027-01-01, callers: []}]
                """);
        assertThat(publish()).isZero();
    }

    @Test
    void refusesExemptionOfWhatDoesNotExist() throws IOException {
        write(
                "rules.yaml",
                read("rules.yaml") + "overrides: [{files: [gone.yaml], x-reason: why, rules: {title: 'off'}}]\n");

        assertThat(publish()).isEqualTo(1);

        assertThat(said).contains("exempts gone.yaml from title");
    }

    @Test
    void refusesExemptionThatIsNotNeeded() throws IOException {
        write(
                "rules.yaml",
                read("rules.yaml")
                        + "overrides: [{files: [process/things/v1.yaml], x-reason: why, rules: {title: 'off'}}]\n");

        assertThat(publish()).isEqualTo(1);

        assertThat(said).contains("the rule title is kept; its exemption in rules.yaml goes");
    }

    @Test
    void publishesNothingWhenOneOfTwoIsRefusedUnlessAskedForTheOther() throws IOException {
        write("process/other/v1.yaml", document("integer", "a first word").replace("title: Things,", ""));

        assertThat(publish()).isEqualTo(1);
        assertThat(openapi.resolve("published")).doesNotExist();

        assertThat(publish(API)).isZero();
        assertThat(said).contains("published process/things/v1: revision 1");
    }

    @Test
    void publishesSchemasOfEventsByTheSameGate() throws IOException {
        write("events/things.made.v1.json", "{properties: {size: {type: integer}}}");
        assertThat(publish()).isZero();
        assertThat(said).contains("published events/things.made/v1: revision 1");
        assertThat(openapi.resolve("published/events/things.made/v1/1.json")).exists();

        write("events/things.made.v1.json", "{properties: {size: {type: [integer, 'null']}}}");
        assertThat(publish("events/things.made/v1")).isEqualTo(1);
        assertThat(said).contains("REFUSED breaking [response-null-changed]", "body.size may be null now");
    }

    @Test
    void publishesTheDocumentOfAllEventsByTheSameGate() throws IOException {
        var channels = "asyncapi: 3.0.0\nchannels: {things: {address: things}}\n";
        write("events/asyncapi/v1.yaml", channels);
        assertThat(publish()).isZero();
        assertThat(said).contains("published events/asyncapi/v1: revision 1");
        assertThat(read("published/events/asyncapi/v1/1.yaml")).isEqualTo(channels);

        write("events/asyncapi/v1.yaml", channels.replace("address: things", "address: others"));
        assertThat(publish("events/asyncapi/v1")).isEqualTo(1);
        assertThat(said).contains("REFUSED breaking [channel-moved] channel things: address is `others`");
    }

    @Test
    void printsWarningsWhenAsked() {
        publish("--dry-run", "--warnings");

        assertThat(said).contains("warning [contact] no contact");
    }

    @Test
    void explainsItself() {
        assertThat(publish("--help")).isZero();

        assertThat(said).contains("--dry-run", "--reviewed");
    }

    @Test
    void refusesWrongUse() {
        assertThat(publish("--force")).isEqualTo(2);
        assertThat(publish("process/gone/v1")).isEqualTo(2);
        assertThat(publish("nonsense")).isEqualTo(2);
        assertThat(publish("--reviewed")).isEqualTo(2);
    }

    private int publish(String... arguments) {
        var out = new ByteArrayOutputStream();
        var status = Publish.run(
                arguments, new PublishedFolder(openapi), new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return status;
    }

    private static String document(String type, String words) {
        return """
                openapi: 3.1.0
                info: {title: Things, version: 1.0.0, description: %s}
                paths:
                  /things:
                    get:
                      operationId: read
                      responses: {"200": {content: {application/json: {schema: {properties: {size: {type: %s}}}}}}}
                """.formatted(words, type);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(openapi.resolve(file).getParent()));
        Files.writeString(openapi.resolve(file), text);
    }

    private String read(String file) throws IOException {
        return Files.readString(openapi.resolve(file));
    }
}
