package io.entrepot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.acceptance.Http.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** As much of a shell as the guides use, so that their commands run wherever the tests do: variables, curl, a value picked by jq, and waiting. */
final class Shell {

    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Z_]+)");
    private static final Pattern WAITING =
            Pattern.compile("until \\[ \"\\$\\((curl .*) \\| jq -r (\\S+)\\)\" = (\\S+) ]; do sleep \\d+; done");
    private static final Pattern ASKING =
            Pattern.compile("([A-Z_]+)=\\$\\((curl .*) \\| jq -r (\\S+)\\)", Pattern.DOTALL);
    private static final Pattern PICKING = Pattern.compile("([A-Z_]+)=\\$\\(jq -r (\\S+) (\\S+)\\)");
    private static final Pattern SETTING = Pattern.compile("([A-Z_]+)=(\\S+)");
    private static final Pattern CALLING = Pattern.compile("(curl .*?)(?: > (\\S+))?", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");
    private static final Pattern PIECE = Pattern.compile("'([^']*)'|\"[^\"]*\"|[^'\"]+");

    private final Map<String, String> given;
    private final Map<String, String> variables;
    private final Map<String, JsonNode> files = new HashMap<>();
    private final List<Answer> answers = new ArrayList<>();

    /** What is given stays, whatever the guide sets instead. */
    Shell(Map<String, String> given) {
        this.given = given;
        this.variables = new HashMap<>(given);
    }

    /** Runs a step of a guide; whatever it promises of its last answer holds. */
    void run(Guide.Step step) {
        step.statements().forEach(this::run);
        if (step.status() != 0) {
            assertThat(last().status()).as(step + " " + last().body()).isEqualTo(step.status());
        }
        for (var field : step.fields()) {
            assertThat(last().header(field)).as(field + " after " + step).isNotEmpty();
        }
    }

    String value(String variable) {
        return variables.getOrDefault(variable, "");
    }

    private Answer last() {
        return answers.getLast();
    }

    private void run(String statement) {
        var handled = handle(WAITING, statement, part -> await(part.group(1), part.group(2), part.group(3)))
                || handle(ASKING, statement, part -> set(part.group(1), call(part.group(2)), part.group(3)))
                || handle(PICKING, statement, part -> set(part.group(1), file(part.group(3)), part.group(2)))
                || handle(
                        SETTING, statement, part -> variables.put(part.group(1), givenOr(part.group(1), part.group(2))))
                || handle(CALLING, statement, part -> keep(part.group(2), call(part.group(1))));
        assertThat(handled)
                .as("a statement that this shell knows: " + statement)
                .isTrue();
    }

    private static boolean handle(Pattern form, String statement, Consumer<Matcher> action) {
        var parts = form.matcher(statement);
        var fits = parts.matches();
        if (fits) {
            action.accept(parts);
        }
        return fits;
    }

    private void await(String command, String path, String value) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> pick(call(command), path).equals(value));
    }

    private JsonNode call(String command) {
        var answer = Http.send(Curl.request(words(command)));
        assertThat(answer.status()).as(command + " " + answer.body()).isBetween(200, 299);
        answers.add(answer);
        return answer.body();
    }

    private void set(String variable, JsonNode json, String path) {
        variables.put(variable, pick(json, path));
    }

    private void keep(@Nullable String file, JsonNode body) {
        if (file != null) {
            files.put(file, body);
        }
    }

    private JsonNode file(String name) {
        return Objects.requireNonNull(files.get(name), () -> "nothing was kept as " + name);
    }

    private String givenOr(String variable, String otherwise) {
        return given.getOrDefault(variable, otherwise);
    }

    /** A path of jq with names and positions alone. */
    private static String pick(JsonNode json, String path) {
        var pointer = path.replace("'", "").replace("[", ".").replace("]", "").replace(".", "/");
        var value = json.at(pointer);
        assertThat(value.isMissingNode()).as(path + " of " + json).isFalse();
        return value.asString();
    }

    /** Words as a shell makes them: quotes end no word, and within single quotes nothing stands for anything else. */
    private List<String> words(String command) {
        var words = new ArrayList<String>();
        WORD.matcher(command).results().map(MatchResult::group).map(this::word).forEach(words::add);
        return words;
    }

    private String word(String written) {
        return PIECE.matcher(written)
                .results()
                .map(piece -> piece.group(1) != null
                        ? piece.group(1)
                        : filled(piece.group().replace("\"", "")))
                .collect(Collectors.joining());
    }

    private String filled(String written) {
        return VARIABLE.matcher(written)
                .replaceAll(name -> Matcher.quoteReplacement(Objects.requireNonNull(
                        variables.get(name.group(1)), () -> name.group(1) + " was not set before")));
    }
}
