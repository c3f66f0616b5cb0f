package io.entrepot.foundation.contracts.lint;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules that every published document keeps, and the documents that are exempt from some of them, each with its reason. */
public final class Ruleset {

    private final List<Rule> rules;
    private final List<Exemption> exemptions;

    /** A rule that some documents do not keep, and why. */
    public record Exemption(String rule, String document, String reason) {}

    private Ruleset(List<Rule> rules, List<Exemption> exemptions) {
        this.rules = rules;
        this.exemptions = exemptions;
    }

    public static Ruleset of(Document ruleset) {
        var root = ruleset.root();
        var rules = root.at("rules")
                .names()
                .map(name -> Rule.of(name, root.at("rules", name), root.at("aliases")))
                .toList();
        var exemptions = root.at("overrides").elements().stream()
                .flatMap(Ruleset::exemptions)
                .toList();
        return new Ruleset(rules, exemptions);
    }

    private static Stream<Exemption> exemptions(Part override) {
        var reason = override.at("x-reason").text();
        if (reason.isEmpty()) {
            throw new IllegalArgumentException(override.pointer() + ": an exemption has an x-reason");
        }
        var switches = override.at("rules");
        return switches.names()
                .peek(rule -> onlyOff(switches.at(rule)))
                .flatMap(rule ->
                        override.at("files").elements().stream().map(file -> new Exemption(rule, file.text(), reason)));
    }

    private static void onlyOff(Part said) {
        if (!said.text().equals("off")) {
            throw new IllegalArgumentException(said.pointer() + ": an exemption switches a rule off");
        }
    }

    public List<String> rules() {
        return rules.stream().map(Rule::name).toList();
    }

    /** The rules that this document breaks and from which it is not exempt. */
    public List<Violation> violations(String name, Document document) {
        return rules.stream()
                .filter(rule -> !isExempt(rule.name(), name))
                .flatMap(rule -> rule.violations(document.content()))
                .toList();
    }

    private boolean isExempt(String rule, String document) {
        return exemptions.stream()
                .anyMatch(exemption ->
                        exemption.rule().equals(rule) && exemption.document().equals(document));
    }

    /** Exemptions of this document that nothing needs any more. */
    public List<Exemption> idleExemptions(String name, Document document) {
        var broken = brokenRules(document);
        return exemptions.stream()
                .filter(exemption -> exemption.document().equals(name))
                .filter(exemption -> !broken.contains(exemption.rule()))
                .toList();
    }

    private Set<String> brokenRules(Document document) {
        var broken = new LinkedHashSet<String>();
        rules.stream()
                .filter(rule -> rule.violations(document.content()).findAny().isPresent())
                .forEach(rule -> broken.add(rule.name()));
        return broken;
    }

    public List<Exemption> exemptions() {
        return exemptions;
    }
}
