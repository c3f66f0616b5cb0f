/** What could not be applied and waits for a person, with the document itself. */
@NullMarked
package io.entrepot.threeplx12.cases;

import org.jspecify.annotations.NullMarked;
