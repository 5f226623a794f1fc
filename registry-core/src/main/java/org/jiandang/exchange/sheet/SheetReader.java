package org.jiandang.exchange.sheet;

import java.util.function.Consumer;

/** Port: reads a file by its content, whatever its name says, within the limits of {@link SheetLimits}. */
public interface SheetReader {

    /**
     * Gives out the rows in the order of the file, sheet by sheet; rows without content are left out.
     *
     * @throws FileRefused when the file is not of a readable kind, is damaged, dangerous or over a limit
     */
    SheetFile read(byte[] content, Consumer<SheetRow> rows);
}
