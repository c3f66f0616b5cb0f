package io.entrepot.sandbox.businesscentral;

import io.entrepot.sandbox.businesscentral.EntityWriter.Shape;
import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Call;
import io.entrepot.sandbox.protocol.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Answers a read of a collection with filter, order, page and shape as the query options ask. */
final class ODataQuery {

    private static final Set<String> OPTIONS = Set.of(
            "$filter", "$orderby", "$top", "$skip", "$skiptoken", "$select", "$expand", "$count", "$schemaversion");
    private static final int LARGEST_PAGE = 20_000;
    private static final Pattern PAGE_SIZE = Pattern.compile("odata\\.maxpagesize=(\\d{1,6})");

    private final EntityWriter writer;
    private final int pageSize;

    ODataQuery(EntityWriter writer, int pageSize) {
        this.writer = writer;
        this.pageSize = pageSize;
    }

    Answer list(EntitySet set, Stream<ObjectNode> candidates, Call call) {
        check(call);
        var filter = call.query().containsKey("$filter")
                ? FilterParser.parse(set, call.query().get("$filter"))
                : Filter.ALL;
        var found = Sorting.of(set, call.query().get("$orderby"))
                .apply(candidates.filter(filter::matches))
                .skip(number(call, "$skip", 0))
                .toList();
        return Answer.json(200, page(set, found, call));
    }

    /** The options that shape a single entity. */
    Shape shape(EntitySet set, Call call) {
        check(call);
        return Shape.of(set, call.query().get("$select"), call.query().get("$expand"));
    }

    private ObjectNode page(EntitySet set, List<ObjectNode> found, Call call) {
        var from = position(found, call.query().get("$skiptoken"));
        var top = number(call, "$top", Integer.MAX_VALUE);
        var wanted = Math.min(top, found.size() - from);
        var to = from + Math.min(wanted, pageSize(call));
        var answer = Json.object().put("@odata.context", writer.context(set, call.origin()));
        if ("true".equals(call.query().get("$count"))) {
            answer.put("@odata.count", found.size());
        }
        var shape = shape(set, call);
        var values = answer.putArray("value");
        found.subList(from, to).forEach(entity -> values.add(writer.write(set, entity, shape)));
        if (to - from < wanted) {
            answer.put("@odata.nextLink", nextLink(call, found.get(to - 1), to, top - (to - from)));
        }
        return answer;
    }

    private static String nextLink(Call call, ObjectNode last, int position, int top) {
        var token = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((position + ":" + Entities.id(last)).getBytes(StandardCharsets.UTF_8));
        var others = Stream.of(call.target().split("[?&]", -1))
                .skip(1)
                .filter(pair -> !pair.matches("(\\$|%24)(skiptoken|skip|top)=.*"))
                .toList();
        var remaining = call.query().containsKey("$top") ? "&$top=" + top : "";
        var skip = call.query().containsKey("$skip") ? "&$skip=" + call.query().get("$skip") : "";
        var path = call.target().split("\\?", -1)[0];
        var query = String.join("&", others) + skip + remaining + "&$skiptoken=" + token;
        return call.origin() + path + "?" + (query.startsWith("&") ? query.substring(1) : query);
    }

    /** Where the page begins: after the entity that ended the last one, or where it stood if it is gone. */
    private static int position(List<ObjectNode> found, @Nullable String token) {
        if (token == null) {
            return 0;
        }
        var parts = decode(token).split(":", 2);
        for (int index = 0; index < found.size(); index++) {
            if (Entities.id(found.get(index)).equals(parts[1])) {
                return index + 1;
            }
        }
        return Math.min(Integer.parseInt(parts[0]), found.size());
    }

    private static String decode(String token) {
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (decoded.matches("\\d{1,9}:.+")) {
                return decoded;
            }
        } catch (IllegalArgumentException _) {
            // refused below, as any other token that is not ours
        }
        throw ODataErrors.badRequest("The skip token is not valid.");
    }

    private int pageSize(Call call) {
        var prefer = call.headers().getOrDefault("prefer", "");
        var matcher = PAGE_SIZE.matcher(prefer);
        var wanted = matcher.find() ? Integer.parseInt(matcher.group(1)) : pageSize;
        return Math.max(1, Math.min(wanted, LARGEST_PAGE));
    }

    private static int number(Call call, String option, int otherwise) {
        var text = call.query().get(option);
        if (text != null && !text.matches("\\d{1,9}")) {
            throw ODataErrors.badRequest("Invalid value '" + text + "' for " + option + " query option.");
        }
        return text == null ? otherwise : Integer.parseInt(text);
    }

    private static void check(Call call) {
        call.query().keySet().stream()
                .filter(name -> name.startsWith("$") && !OPTIONS.contains(name))
                .forEach(name -> {
                    throw ODataErrors.badRequest("The query parameter '" + name + "' is not supported.");
                });
    }
}
