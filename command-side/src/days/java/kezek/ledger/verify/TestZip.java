package kezek.ledger.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes ZIP files field by field, so that each field can also be written wrongly. */
final class TestZip {
    private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    /** An entry with what may be strange about it. */
    record Entry(String name, byte[] data, boolean deflated, int flags, byte[] extra, long declared) {
        static Entry of(String name, byte[] data, boolean deflated) {
            return new Entry(name, data, deflated, 0, new byte[0], data.length);
        }

        Entry withFlags(int other) {
            return new Entry(name, data, deflated, other, extra, declared);
        }

        Entry withExtra(byte[] other) {
            return new Entry(name, data, deflated, flags, other, declared);
        }

        /** Lies about its size. */
        Entry declaring(long size) {
            return new Entry(name, data, deflated, flags, extra, size);
        }
    }

    /** As the JDK writes it: sizes follow the data. */
    static byte[] byTheJdk(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    TestZip add(Entry entry) {
        byte[] packed = entry.deflated() ? deflate(entry.data()) : entry.data();
        CRC32 crc = new CRC32();
        crc.update(entry.data());
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        int offset = entries.size();
        ByteBuffer common = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
        common.putShort((short) 20).putShort((short) entry.flags());
        common.putShort((short) (entry.deflated() ? 8 : 0)).putInt(0x5c780000);
        common.putInt((int) crc.getValue()).putInt(packed.length).putInt((int) entry.declared());
        common.putShort((short) name.length).putShort((short) entry.extra().length);

        entries.writeBytes(new byte[] {'P', 'K', 3, 4});
        entries.writeBytes(common.array());
        entries.writeBytes(name);
        entries.writeBytes(entry.extra());
        entries.writeBytes(packed);

        directory.writeBytes(new byte[] {'P', 'K', 1, 2, 20, 0});
        directory.writeBytes(common.array());
        ByteBuffer rest = ByteBuffer.allocate(14).order(ByteOrder.LITTLE_ENDIAN);
        directory.writeBytes(rest.putInt(10, offset).array());
        directory.writeBytes(name);
        directory.writeBytes(entry.extra());
        count++;
        return this;
    }

    byte[] bytes() {
        ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count);
        end.putInt(directory.size()).putInt(entries.size());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(entries.toByteArray());
        all.writeBytes(directory.toByteArray());
        all.writeBytes(end.array());
        return all.toByteArray();
    }

    private static byte[] deflate(byte[] data) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(data);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] chunk = new byte[1 << 16];
            while (!deflater.finished()) packed.write(chunk, 0, deflater.deflate(chunk));
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
