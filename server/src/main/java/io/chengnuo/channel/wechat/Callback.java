package io.chengnuo.channel.wechat;

import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a callback, which is a flat document in XML, or in JSON where a mini-program is set so. */
public record Callback(Map<String, String> fields) {

    private static final int LONGEST = 200_000;

    public static Callback read(String text, JsonMapper json) {
        if (text.length() > LONGEST) {
            throw invalid();
        }
        return new Callback(text.stripLeading().startsWith("{") ? json(text, json) : xml(text));
    }

    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    private static Map<String, String> json(String text, JsonMapper json) {
        try {
            var fields = new HashMap<String, String>();
            json.readTree(text).propertyStream().forEach(field -> {
                if (field.getValue().isValueNode()) {
                    fields.put(field.getKey(), field.getValue().asString());
                }
            });
            return fields;
        } catch (JacksonException e) {
            throw invalid();
        }
    }

    private static Map<String, String> xml(String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var root = builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
            var fields = new HashMap<String, String>();
            for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element) {
                    fields.put(element.getTagName(), element.getTextContent().strip());
                }
            }
            return fields;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException | IOException e) {
            throw invalid();
        }
    }

    private static Invalid invalid() {
        return new Invalid("invalid_request", new FieldError("body", "invalid"));
    }
}
