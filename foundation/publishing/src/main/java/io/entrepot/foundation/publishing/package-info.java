/** What the owners of an API do with it in the repository: publish, deprecate, see who calls, retire; one command each. */
@NullMarked
package io.entrepot.foundation.publishing;

import org.jspecify.annotations.NullMarked;
