package io.entrepot.visibility.notice;

/** Writes notices as they are sent. */
@FunctionalInterface
public interface NoticeBodies {

    String of(Notice notice);
}
