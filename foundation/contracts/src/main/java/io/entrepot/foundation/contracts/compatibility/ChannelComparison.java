package io.entrepot.foundation.contracts.compatibility;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import java.util.Collection;

/** Compares what two AsyncAPI documents say is told on which channel: whoever listens there must find the same events under the same names and keys. */
final class ChannelComparison {

    /** What all messages of one entity share, so that they keep their order. */
    private static final String KEY = "x-keyed-by";

    private final Collection<Finding> found;

    ChannelComparison(Collection<Finding> found) {
        this.found = found;
    }

    void compare(Document older, Document newer) {
        var before = older.root().at("channels");
        var after = newer.root().at("channels");
        before.names().forEach(name -> {
            if (after.has(name)) {
                compareChannel(name, before.at(name), after.at(name));
            } else {
                findings(name).breaking("channel-removed", before.at(name), "the channel is gone");
            }
        });
        after.names()
                .filter(name -> !before.has(name))
                .forEach(name -> findings(name).compatible("channel-added", after.at(name), "the channel is new"));
    }

    private void compareChannel(String name, Part before, Part after) {
        var findings = findings(name);
        compareText("address", "channel-moved", before, after, findings);
        compareText(KEY, "channel-key-changed", before, after, findings);
        compareMessages(before.at("messages"), after.at("messages"), findings);
    }

    private void compareMessages(Part before, Part after, Findings findings) {
        before.names().forEach(name -> {
            if (after.has(name)) {
                compareMessage(before.at(name), after.at(name), findings, name);
            } else {
                findings.breaking("message-removed", before.at(name), name + " is no longer told here");
            }
        });
        after.names()
                .filter(name -> !before.has(name))
                .forEach(name -> findings.compatible("message-added", after.at(name), name + " is told here now"));
    }

    private static void compareMessage(Part before, Part after, Findings findings, String name) {
        compareText("name", "message-renamed", before, after, findings);
        compareText("contentType", "message-type-changed", before, after, findings);
        var told = new SchemaComparison(Direction.RESPONSE, findings);
        told.compare(before.at("headers"), after.at("headers"), name + ", headers");
        told.compare(before.at("payload"), after.at("payload"), name);
    }

    private static void compareText(String member, String code, Part before, Part after, Findings findings) {
        var was = before.at(member).text();
        var is = after.at(member).text();
        if (!is.equals(was)) {
            findings.breaking(code, after, "%s is `%s`, before `%s`".formatted(member, is, was));
        }
    }

    private Findings findings(String channel) {
        return new Findings("channel " + channel, found);
    }
}
