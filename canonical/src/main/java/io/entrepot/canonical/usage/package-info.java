/** What is told of the use of our own APIs. */
@NullMarked
package io.entrepot.canonical.usage;

import org.jspecify.annotations.NullMarked;
