/** Takes advance ship notices over HTTP. */
@NullMarked
package io.entrepot.wmsopenboxes.notice.web;

import org.jspecify.annotations.NullMarked;
