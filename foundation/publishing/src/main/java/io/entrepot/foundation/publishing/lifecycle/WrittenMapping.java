package io.entrepot.foundation.publishing.lifecycle;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping in a YAML text that people wrote: a value is set in its place, and all the rest, comments included, stays as it is. */
record WrittenMapping(String text, MappingNode node) {

    static WrittenMapping of(String text) {
        if (new Yaml(new LoaderOptions()).compose(new StringReader(text)) instanceof MappingNode mapping) {
            return new WrittenMapping(text, mapping);
        }
        throw new IllegalArgumentException("the text is no mapping");
    }

    Optional<WrittenMapping> child(String key) {
        return value(key).flatMap(this::mapping);
    }

    /** The mappings of a list. */
    Stream<WrittenMapping> elements(String key) {
        return value(key).filter(SequenceNode.class::isInstance).map(SequenceNode.class::cast).stream()
                .flatMap(list -> list.getValue().stream())
                .flatMap(element -> mapping(element).stream());
    }

    /** Empty where there is none. */
    String scalar(String key) {
        return value(key)
                .filter(ScalarNode.class::isInstance)
                .map(scalar -> ((ScalarNode) scalar).getValue())
                .orElse("");
    }

    List<String> keys() {
        return node.getValue().stream().map(WrittenMapping::key).toList();
    }

    /** The whole text with this value; a new key comes after the last of these that are there. */
    String with(String key, String written, List<String> after) {
        return value(key)
                .map(present -> replaced(present, written))
                .orElseGet(() -> inserted(lastOf(after), key + ": " + written));
    }

    private String replaced(Node present, String written) {
        return text.substring(0, present.getStartMark().getIndex())
                + written
                + text.substring(present.getEndMark().getIndex());
    }

    private String inserted(NodeTuple before, String entry) {
        var end = before.getValueNode().getEndMark().getIndex();
        if (node.getFlowStyle() == FlowStyle.FLOW) {
            return text.substring(0, end) + ", " + entry + text.substring(end);
        }
        var lineEnd = text.indexOf('\n', end);
        var line = lineEnd < 0 ? text.length() : lineEnd;
        var indent = " ".repeat(before.getKeyNode().getStartMark().getColumn());
        return text.substring(0, line) + "\n" + indent + entry + text.substring(line);
    }

    private NodeTuple lastOf(List<String> keys) {
        return node.getValue().stream()
                .filter(entry -> keys.contains(key(entry)))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("none of " + keys + " is there"));
    }

    private Optional<Node> value(String key) {
        return node.getValue().stream()
                .filter(entry -> key(entry).equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    private Optional<WrittenMapping> mapping(Node value) {
        return value instanceof MappingNode mapping ? Optional.of(new WrittenMapping(text, mapping)) : Optional.empty();
    }

    private static String key(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
