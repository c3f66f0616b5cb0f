/** Documents of releases, compared by the library that the command uses too. */
@NullMarked
package io.entrepot.governance.release.impact;

import org.jspecify.annotations.NullMarked;
