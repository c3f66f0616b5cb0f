/** Timelines over HTTP. */
@NullMarked
package io.entrepot.visibility.timeline.web;

import org.jspecify.annotations.NullMarked;
