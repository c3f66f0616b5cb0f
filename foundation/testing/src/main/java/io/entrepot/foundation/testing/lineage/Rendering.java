package io.entrepot.foundation.testing.lineage;

import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes the files that tests hold equal: short lists on one line, the rest line by line. */
final class Rendering {

    private static final int WIDTH = 140;
    private static final int INDENT = 2;

    private Rendering() {}

    static String yaml(Map<String, Object> content) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(INDENT);
        options.setIndentWithIndicator(true);
        options.setWidth(WIDTH);
        return new Yaml(options).dump(content);
    }
}
