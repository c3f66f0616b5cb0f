package io.entrepot.sandbox.businesscentral;

import io.entrepot.sandbox.protocol.Call;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a path of the API names: a set, perhaps one entity of it, perhaps a part or an action of that entity. */
record ResourcePath(
        boolean extension,
        @Nullable String company,
        String set,
        @Nullable String id,
        @Nullable String tail,
        @Nullable String tailId) {

    private static final String KEY = "(\\w+)(?:\\(([^()]+)\\))?";
    private static final Pattern API =
            Pattern.compile("(?:/v2\\.0(?:/[^/]+){1,2})?/api/(v2\\.0|entrepot/supplychain/v1\\.0)/(.+)");
    private static final Pattern IN_COMPANY = Pattern.compile("companies\\(([^()]+)\\)/(.+)");
    private static final Pattern RESOURCE = Pattern.compile(KEY + "(?:/(?:Microsoft\\.NAV\\.)?" + KEY + ")?");

    static ResourcePath of(Call call) {
        var api = API.matcher(call.path());
        if (!api.matches()) {
            throw noSegment(call.path());
        }
        var extension = !api.group(1).equals("v2.0");
        var inCompany = IN_COMPANY.matcher(api.group(2));
        return inCompany.matches()
                ? resource(extension, inCompany.group(1), inCompany.group(2))
                : resource(extension, call.query().get("company"), api.group(2));
    }

    private static ResourcePath resource(boolean extension, @Nullable String company, String text) {
        var resource = RESOURCE.matcher(text);
        if (!resource.matches()) {
            throw noSegment(text);
        }
        return new ResourcePath(
                extension, company, resource.group(1), resource.group(2), resource.group(3), resource.group(4));
    }

    private static RuntimeException noSegment(String text) {
        return ODataErrors.notFound("Resource not found for the segment '" + text + "'.");
    }
}
