package io.entrepot.visibility.timeline;

/** The identity of an event: its sender's name and the sender's name for it (CloudEvents 1.0, source and id). */
public record EventKey(String source, String id) implements Comparable<EventKey> {

    @Override
    public int compareTo(EventKey other) {
        var bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : id.compareTo(other.id);
    }
}
