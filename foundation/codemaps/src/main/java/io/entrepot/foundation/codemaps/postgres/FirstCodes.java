package io.entrepot.foundation.codemaps.postgres;

import io.entrepot.foundation.codemaps.CodeKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads first mappings: kind, then code and canonical word; below {@code partners} the same once more by partner. */
final class FirstCodes {

    private static final String PARTNERS = "partners";

    private FirstCodes() {}

    static Map<CodeKey, String> of(@Nullable Resource file) {
        var found = new LinkedHashMap<CodeKey, String>();
        if (file != null) {
            var content = map(read(file), file);
            map(content.getOrDefault(PARTNERS, Map.of()), file)
                    .forEach((partner, kinds) -> collect(partner, map(kinds, file), found, file));
            content.remove(PARTNERS);
            collect(CodeKey.ANYONE, content, found, file);
        }
        return found;
    }

    private static void collect(String partner, Map<String, Object> kinds, Map<CodeKey, String> found, Resource file) {
        kinds.forEach((kind, codes) -> map(codes, file)
                .forEach((code, canonical) -> found.put(CodeKey.of(kind, partner, code), canonical.toString())));
    }

    private static Map<String, Object> map(Object node, Resource file) {
        if (!(node instanceof Map<?, ?> entries)) {
            throw new IllegalArgumentException(file + " is no file of code maps: " + node + " should have entries");
        }
        var copy = new LinkedHashMap<String, Object>();
        entries.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }

    /** Every scalar is text: a code {@code NO} is no boolean and {@code 01} no number. */
    private static Object read(Resource file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var dumper = new DumperOptions();
        var yaml = new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // none
            }
        });
        try (var input = file.getInputStream()) {
            return yaml.load(input);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
