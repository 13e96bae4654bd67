package io.chengnuo.shared.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture of a stranger, drawn anew: what is shown are points of colour, not the bytes that somebody sent. JPEG, PNG, GIF (its first
 * picture) and BMP by their content; never SVG, which is a program.
 */
@SuppressWarnings("ArrayRecordComponent") // bytes travel as they are, nobody compares pictures
public record Raster(String mediaType, byte[] bytes) {

    /** A few bytes can claim a picture larger than memory; this many points take 64 MB. */
    private static final long MOST_POINTS = 16_000_000;

    /** Empty when it is no picture that may be shown. */
    public static Optional<Raster> redraw(byte[] given) {
        var format = format(given);
        if (format.isEmpty()) {
            return Optional.empty();
        }
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(given))) {
            reader.setInput(in, true, true);
            return Optional.of(drawn(reader, format.equals("jpeg")));
        } catch (IOException | RuntimeException e) { // readers answer broken pictures with all kinds of exceptions
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static Raster drawn(ImageReader reader, boolean photo) throws IOException {
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS) {
            throw new IOException("too large");
        }
        var read = reader.read(0);
        var image = new BufferedImage(
                read.getWidth(), read.getHeight(), photo ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.drawImage(read, 0, 0, null);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, photo ? "jpeg" : "png", out);
        return new Raster(photo ? "image/jpeg" : "image/png", out.toByteArray());
    }

    private static String format(byte[] given) {
        if (begins(given, 0xFF, 0xD8, 0xFF)) {
            return "jpeg";
        }
        if (begins(given, 0x89, 'P', 'N', 'G')) {
            return "png";
        }
        if (begins(given, 'G', 'I', 'F', '8')) {
            return "gif";
        }
        return begins(given, 'B', 'M') ? "bmp" : "";
    }

    private static boolean begins(byte[] given, int... magic) {
        for (var i = 0; i < magic.length; i++) {
            if (given.length <= i || (given[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
