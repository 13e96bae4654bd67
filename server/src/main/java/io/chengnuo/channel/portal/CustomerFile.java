package io.chengnuo.channel.portal;

import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * A file from a customer, judged by its content: pictures are read and written anew, so that nothing hidden in them and no
 * place where they were taken survives; PDF documents stay as they are and are only ever downloaded.
 */
public record CustomerFile(String mediaType, byte[] bytes) {

    private static final long MOST_PIXELS = 50_000_000;

    public static CustomerFile of(byte[] given) {
        if (begins(given, 0xFF, 0xD8, 0xFF)) {
            return new CustomerFile("image/jpeg", redrawn(given, "jpeg", BufferedImage.TYPE_INT_RGB));
        }
        if (begins(given, 0x89, 'P', 'N', 'G')) {
            return new CustomerFile("image/png", redrawn(given, "png", BufferedImage.TYPE_INT_ARGB));
        }
        if (new String(Arrays.copyOf(given, 5), StandardCharsets.US_ASCII).equals("%PDF-")) {
            return new CustomerFile("application/pdf", given);
        }
        throw refused("file_type");
    }

    private static boolean begins(byte[] given, int... magic) {
        for (var i = 0; i < magic.length; i++) {
            if (given.length <= i || (given[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] redrawn(byte[] given, String format, int colours) {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(given))) {
            reader.setInput(in, true, true);
            requireDrawable(reader);
            var read = reader.read(0);
            var drawn = new BufferedImage(read.getWidth(), read.getHeight(), colours);
            var pen = drawn.createGraphics();
            pen.drawImage(read, 0, 0, null);
            pen.dispose();
            var out = new ByteArrayOutputStream();
            ImageIO.write(drawn, format, out);
            return out.toByteArray();
        } catch (IOException | RuntimeException e) {
            if (e instanceof Invalid invalid) {
                throw invalid;
            }
            throw refused("file_type");
        } finally {
            reader.dispose();
        }
    }

    /** Before a byte of it is unpacked: a few bytes can claim a picture larger than memory. */
    private static void requireDrawable(ImageReader reader) throws IOException {
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
            throw refused("picture_too_large");
        }
    }

    private static Invalid refused(String code) {
        return new Invalid(code, new FieldError("file", "invalid"));
    }
}
