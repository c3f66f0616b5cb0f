/** The rules of timelines, without framework. */
@NullMarked
package io.entrepot.visibility.timeline;

import org.jspecify.annotations.NullMarked;
