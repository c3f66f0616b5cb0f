package io.entrepot.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A guide as the gateway serves it: commands to paste, and what it promises of their answers. */
record Guide(List<Step> steps) {

    private static final Pattern BLOCK =
            Pattern.compile("^```sh\n(.*?)^```\n(.*?)(?=^```|^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern STATUS = Pattern.compile("^Answers `(\\d{3})`\\.", Pattern.MULTILINE);
    private static final Pattern FIELDS = Pattern.compile("The answer has the fields ([^.]*)\\.");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern FIELD = Pattern.compile("`([^`]+)`");

    static Guide of(String text) {
        return new Guide(BLOCK.matcher(text).results().map(Guide::step).toList());
    }

    private static Step step(MatchResult block) {
        var words = block.group(2);
        var status = STATUS.matcher(words);
        var named = FIELDS.matcher(words);
        var fields = named.find()
                ? FIELD.matcher(named.group(1))
                        .results()
                        .map(field -> field.group(1))
                        .toList()
                : List.<String>of();
        return new Step(statements(block.group(1)), status.find() ? Integer.parseInt(status.group(1)) : 0, fields);
    }

    /** A block, with the status of its last answer (0: any success) and fields of it. */
    record Step(List<String> statements, int status, List<String> fields) {}

    /** A line is a statement, unless it ends in a backslash or within quotes. */
    private static List<String> statements(String block) {
        var statements = new ArrayList<String>();
        var statement = new StringBuilder();
        for (var line : block.replace("\\\n", "").lines().toList()) {
            statement.append(statement.isEmpty() ? "" : "\n").append(line);
            if (isWhole(statement.toString())) {
                statements.add(statement.toString());
                statement.setLength(0);
            }
        }
        if (!statement.isEmpty()) {
            throw new AssertionError("a quote is left open: " + statement);
        }
        return statements;
    }

    private static boolean isWhole(String statement) {
        var unquoted = QUOTED.matcher(statement).replaceAll("");
        return !unquoted.contains("'") && !unquoted.contains("\"");
    }
}
