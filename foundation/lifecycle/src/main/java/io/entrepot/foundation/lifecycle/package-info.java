/** The life of every published version: drafted, active, deprecated, retired, with its dates and its owner. */
@NullMarked
package io.entrepot.foundation.lifecycle;

import org.jspecify.annotations.NullMarked;
