<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Veerkracht</name>
    <message>
        <source>&amp;Areas per class (1a, 1b …) …</source>
        <translation>&amp;Gebieden per klasse (1a, 1b …) …</translation>
    </message>
    <message>
        <source>&amp;CSV …</source>
        <translation>&amp;CSV …</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuleren</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Verwijderen</translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <translation>&amp;Tekenen</translation>
    </message>
    <message>
        <source>&amp;Make report</source>
        <translation>Rapport &amp;maken</translation>
    </message>
    <message>
        <source>&amp;Open the report</source>
        <translation>Rapport &amp;openen</translation>
    </message>
    <message>
        <source>&amp;Renumber</source>
        <translation>&amp;Hernummeren</translation>
    </message>
    <message>
        <source>&amp;Suggest</source>
        <translation>&amp;Voorstellen</translation>
    </message>
    <message>
        <source>&amp;XLSX …</source>
        <translation>&amp;XLSX …</translation>
    </message>
    <message>
        <source>&amp;Zoom to the circle</source>
        <translation>&amp;Zoomen naar de cirkel</translation>
    </message>
    <message>
        <source>1 circle not saved yet.</source>
        <translation>1 cirkel nog niet opgeslagen.</translation>
    </message>
    <message>
        <source>&lt;b&gt;No focus areas yet&lt;/b&gt;&lt;p&gt;Choose &lt;b&gt;Draw&lt;/b&gt;, press on the map in the middle of an area and drag to its edge.&lt;/p&gt;&lt;p&gt;Make the resilience maps first, and each circle says at once what lies inside.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Nog geen focusgebieden&lt;/b&gt;&lt;p&gt;Kies &lt;b&gt;Tekenen&lt;/b&gt;, klik op de kaart in het midden van een gebied en sleep naar de rand.&lt;/p&gt;&lt;p&gt;Maak eerst de veerkrachtkaarten, dan laat elke cirkel meteen zien wat erin ligt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;No focus areas yet&lt;/b&gt;&lt;p&gt;Choose &lt;b&gt;Draw&lt;/b&gt;, press on the map in the middle of an area and drag to its edge.&lt;/p&gt;&lt;p&gt;Or choose &lt;b&gt;Suggest&lt;/b&gt;, and circles are proposed around the areas that ask for attention.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Nog geen focusgebieden&lt;/b&gt;&lt;p&gt;Kies &lt;b&gt;Tekenen&lt;/b&gt;, klik op de kaart in het midden van een gebied en sleep naar de rand.&lt;/p&gt;&lt;p&gt;Of kies &lt;b&gt;Voorstellen&lt;/b&gt;, dan krijgt u een voorstel met cirkels rond de gebieden die aandacht vragen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Computes what lies inside each circle: inhabitants, the share of corporation dwellings, nuisance and insecurity (onv) and the vulnerability index (kwb) of both years and their change, the class of each map in which most people live, and how much of the circle has no data.&lt;/p&gt;&lt;p&gt;An area counts by the share of it that the circle covers. A change is taken over the areas that have both years. The table tells per circle and map how many inhabitants there are in each class.&lt;/p&gt;&lt;p&gt;A circle with fewer inhabitants than the minimum gets no figures: &lt;i&gt;reden&lt;/i&gt; says so.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Berekent wat er in elke cirkel ligt: het aantal inwoners, het aandeel corporatiewoningen, overlast en onveiligheid (onv) en de kwetsbaarheidsindex (kwb) van beide jaren met de verandering, per kaart de klasse waarin de meeste inwoners wonen, en welk deel van de cirkel geen gegevens heeft.&lt;/p&gt;&lt;p&gt;Een gebied telt mee naar het deel dat in de cirkel ligt. Een verandering wordt berekend over de gebieden die beide jaren hebben. De tabel geeft per cirkel en kaart hoeveel inwoners er in elke klasse zijn.&lt;/p&gt;&lt;p&gt;Een cirkel met minder inwoners dan het minimum krijgt geen cijfers; het veld &lt;i&gt;reden&lt;/i&gt; meldt dat.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Gives a classified layer a named style for each map, in the main palette or in the one that colour-blind readers can use.&lt;/p&gt;&lt;p&gt;Saved with the data, the styles travel in the GeoPackage and the layer opens styled anywhere; beside another file the first map&apos;s style is saved as .qml. In an open project each map also gets a map theme. In a model, let this be the last step.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Geeft een laag met klassen voor elke kaart een eigen stijl, in het standaardpalet of in het palet dat ook bij kleurenblindheid goed leesbaar is.&lt;/p&gt;&lt;p&gt;Worden de stijlen bij de gegevens opgeslagen, dan reizen ze mee in de GeoPackage en opent de laag overal in de juiste kleuren; bij een ander bestandsformaat komt de stijl van de eerste kaart als .qml naast het bestand. In een geopend project krijgt elke kaart ook een kaartthema. Maak dit in een model de laatste stap.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Gives every area the indicators of its own code, and reports what matched and what did not.&lt;/p&gt;&lt;p&gt;CBS reuses codes when a gemeente redraws its buurten, so that one code may mean two areas. Where both sides have names, names are compared: a code that means another area is &lt;b&gt;not&lt;/b&gt; joined and gets the reason &lt;i&gt;code hergebruikt&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;Beside the indicators the result has a field per indicator (onv_reden …) that says why an area has none; “Classify” reads it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Geeft elk gebied de indicatoren van zijn eigen code, en meldt wat wel en niet kon worden gekoppeld.&lt;/p&gt;&lt;p&gt;Het CBS gebruikt codes opnieuw als een gemeente haar buurten anders indeelt; één code kan dan twee verschillende gebieden aanduiden. Als de namen aan beide kanten bekend zijn, worden ze vergeleken: een code die een ander gebied aanduidt, wordt &lt;b&gt;niet&lt;/b&gt; gekoppeld en krijgt de reden &lt;i&gt;code hergebruikt&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;Naast de indicatoren heeft het resultaat per indicator een veld (onv_reden …) dat zegt waarom een gebied geen waarde heeft; “Klassen bepalen” leest dat veld.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Lists the areas in one or more classes of a map, as published analyses do beside map 7: &lt;i&gt;1a&lt;/i&gt;, &lt;i&gt;1b&lt;/i&gt;, &lt;i&gt;2a&lt;/i&gt; …&lt;/p&gt;&lt;p&gt;The figure is the gemeente: gemeenten count from 1 in alphabetical order, over all areas of the layer, so that a gemeente has the same figure in every list. The letter is the area within its gemeente, the one with most inhabitants first; where inhabitants are not known, areas go by name.&lt;/p&gt;&lt;p&gt;These designations are a numbering of their own and have nothing to do with the numbers of focus circles.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Somt de gebieden op in een of meer klassen van een kaart, zoals gepubliceerde analyses dat naast kaart 7 doen: &lt;i&gt;1a&lt;/i&gt;, &lt;i&gt;1b&lt;/i&gt;, &lt;i&gt;2a&lt;/i&gt; …&lt;/p&gt;&lt;p&gt;Het cijfer staat voor de gemeente: gemeenten tellen vanaf 1 op alfabetische volgorde, over alle gebieden van de laag, zodat een gemeente in elke lijst hetzelfde cijfer heeft. De letter staat voor het gebied binnen de gemeente, te beginnen met het gebied met de meeste inwoners; is het aantal inwoners niet bekend, dan volgen de gebieden op naam.&lt;/p&gt;&lt;p&gt;Deze aanduidingen zijn een eigen nummering en staan los van de nummers van de focuscirkels.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes a layer of focus circles from a table with coordinates, from points, or from polygons.&lt;/p&gt;&lt;p&gt;A table has a row per circle: columns x and y (RD, or longitude and latitude; which of both is told by the values), and where you have them radius, number and name. Points get the radius of their field, or the one given here. Around a polygon comes the smallest circle.&lt;/p&gt;&lt;p&gt;Columns that are named as a field of a circle layer (&lt;i&gt;soort&lt;/i&gt;, &lt;i&gt;toelichting&lt;/i&gt;, &lt;i&gt;kaarten&lt;/i&gt; …) are taken over. Circles without a number continue after the highest one.&lt;/p&gt;&lt;p&gt;With classified areas, the figures of what lies in each circle are filled in, and its gemeente and a name where they are missing.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Maakt een laag met focuscirkels uit een tabel met coördinaten, uit punten of uit vlakken.&lt;/p&gt;&lt;p&gt;Een tabel heeft een rij per cirkel: de kolommen x en y (in RD, of als lengte- en breedtegraad; aan de waarden is te zien welke van de twee het is), en voor zover bekend de straal, het nummer en de naam. Punten krijgen de straal uit hun veld, of anders de straal die hier is opgegeven. Om een vlak komt de kleinste cirkel waar het in past.&lt;/p&gt;&lt;p&gt;Kolommen met de naam van een veld van een cirkellaag (&lt;i&gt;soort&lt;/i&gt;, &lt;i&gt;toelichting&lt;/i&gt;, &lt;i&gt;kaarten&lt;/i&gt; …) worden overgenomen. Cirkels zonder nummer nummeren door na het hoogste nummer.&lt;/p&gt;&lt;p&gt;Zijn er ook gebieden met klassen opgegeven, dan worden de cijfers ingevuld van wat er in elke cirkel ligt, en de gemeente en een naam als die ontbreken.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes the classes of the seven maps, and of 1b and 5b, from areas that hold their indicators (onv_2014, onv_2022, kwb_2014 …).&lt;/p&gt;&lt;p&gt;Means and standard deviations are taken over the rows of the reference tables: give the whole table that was joined, also the rows without a polygon. Without reference tables the areas themselves are the table, and the log says so.&lt;/p&gt;&lt;p&gt;Where an area has no class, the field &lt;i&gt;kaartN_reden&lt;/i&gt; says why.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Bepaalt de klassen van de zeven kaarten, en van 1b en 5b, voor gebieden die hun indicatoren al hebben (onv_2014, onv_2022, kwb_2014 …).&lt;/p&gt;&lt;p&gt;Gemiddelden en standaardafwijkingen worden berekend over de rijen van de opgegeven tabellen: geef de hele tabel die is gekoppeld, ook de rijen zonder vlak. Zonder deze tabellen gelden de gebieden zelf als tabel; het logboek meldt dat.&lt;/p&gt;&lt;p&gt;Heeft een gebied geen klasse, dan zegt het veld &lt;i&gt;kaartN_reden&lt;/i&gt; waarom.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes the report that a council can read: a cover, how to read the maps, a page for each map with its text, legend and focus circles, the change between the two years, tables, figures, and on request a factsheet for each focus circle.&lt;/p&gt;&lt;p&gt;The texts are written from the figures; a file of your own texts replaces them map by map. The layouts stay in the open project, so that you can change a page and export it again; another run replaces only the layouts that a run has made.&lt;/p&gt;&lt;p&gt;The PDF has bookmarks and text that can be searched. Publish the HTML edition beside it: QGIS writes no tags into a PDF, so that only the HTML edition is accessible to everyone.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Maakt een rapport dat een gemeenteraad kan lezen: een omslag, een leeswijzer, voor elke kaart een pagina met tekst, legenda en focuscirkels, de verandering tussen de twee jaren, tabellen, grafieken, en desgewenst een factsheet voor elke focuscirkel.&lt;/p&gt;&lt;p&gt;De teksten worden uit de cijfers opgesteld; een bestand met eigen teksten vervangt ze per kaart. De lay-outs blijven in het geopende project staan, zodat u een pagina kunt aanpassen en opnieuw kunt exporteren; een volgende keer worden alleen lay-outs vervangen die zo zijn gemaakt.&lt;/p&gt;&lt;p&gt;De PDF heeft bladwijzers en doorzoekbare tekst. Publiceer de HTML-versie ernaast: QGIS zet geen tags in een PDF, zodat alleen de HTML-versie voor iedereen toegankelijk is.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes the seven &lt;i&gt;veerkrachtkaarten&lt;/i&gt;: nuisance and insecurity (1), vulnerable residents (2), the focus map that combines them (3), corporation housing (4), how 1 and 2 developed (5, 6), and the resilience map (7); and maps 1 and 5 compared with the area&apos;s own gemeente (1b, 5b).&lt;/p&gt;&lt;p&gt;Give a layer of buurten and the tables that you have, as they were published: the Leefbaarometer for maps 1 and 5, a table with the vulnerability index or the five groups for 2 and 6, the key figures of CBS for 4. Maps 3 and 7 need both. What a map needs and does not have, it says; the others are made.&lt;/p&gt;&lt;p&gt;The result has a style for each map (right-click the layer › Styles), and the project a theme for each. Everything rests on the area codes: read the join report before you show the maps.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Maakt de zeven &lt;i&gt;veerkrachtkaarten&lt;/i&gt;: overlast en onveiligheid (1), bewoners in een kwetsbare positie (2), de focuskaart die beide combineert (3), corporatiebezit (4), de ontwikkeling van 1 en 2 (5 en 6) en de veerkrachtkaart (7); en kaart 1 en 5 afgezet tegen de eigen gemeente (1b en 5b).&lt;/p&gt;&lt;p&gt;Geef een laag met buurten en de tabellen die er zijn, zoals ze zijn gepubliceerd: de Leefbaarometer voor kaart 1 en 5, een tabel met de kwetsbaarheidsindex of de vijf groepen voor kaart 2 en 6, de kerncijfers van het CBS voor kaart 4. Kaart 3 en 7 hebben de eerste twee nodig. Ontbreekt er iets voor een kaart, dan staat erbij wat; de andere kaarten worden wel gemaakt.&lt;/p&gt;&lt;p&gt;Het resultaat heeft voor elke kaart een stijl (klik met rechts op de laag › Stijlen), en het project voor elke kaart een thema. Alles staat of valt met de gebiedscodes: lees het koppelverslag voordat de kaarten worden getoond.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes the vulnerability index (kwb) of each year: the sum of the shares of five groups of residents. The groups overlap, so that the sum is an index in percentage points and not a share.&lt;/p&gt;&lt;p&gt;Where one of the groups is missing for an area, the index is missing for that area, never smaller. Counts are divided by the number of inhabitants of the same year (inw).&lt;/p&gt;</source>
        <translation>&lt;p&gt;Berekent de kwetsbaarheidsindex (kwb) van elk jaar: de som van de aandelen van vijf groepen bewoners. De groepen overlappen elkaar; de som is daarom een index in procentpunten en geen aandeel.&lt;/p&gt;&lt;p&gt;Ontbreekt voor een gebied een van de groepen, dan ontbreekt ook de index van dat gebied; hij valt nooit lager uit. Aantallen worden gedeeld door het aantal inwoners van hetzelfde jaar (inw).&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Proposes focus circles: adjoining areas in the chosen classes are grouped, and each group gets the smallest circle around the areas where people live.&lt;/p&gt;&lt;p&gt;Areas adjoin where they share an edge; a corner is not enough, and narrow gaps between them are closed. A group that is wider than the largest radius is split: from the area that weighs most (inhabitants × severity), the adjoining one that weighs most is added as long as the circle fits, and then the rest follows in the same way.&lt;/p&gt;&lt;p&gt;Circles are numbered by inhabitants × severity, where the mildest chosen class counts once, the next one twice, and so on; where no inhabitants are known at all, the surface of the areas takes their place. Each circle gets a name, its gemeente, the figures of what lies inside, and in &lt;i&gt;toelichting&lt;/i&gt; the reason in a sentence.&lt;/p&gt;&lt;p&gt;A proposal is where the work starts: move, resize, delete and draw circles as you know the area.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Stelt focuscirkels voor: aangrenzende gebieden in de gekozen klassen vormen samen een groep, en elke groep krijgt de kleinste cirkel om de gebieden waar mensen wonen.&lt;/p&gt;&lt;p&gt;Gebieden grenzen aan elkaar als ze een stuk grens delen; alleen een hoek is niet genoeg, en smalle kieren ertussen tellen niet. Een groep die niet binnen de grootste straal past, wordt gesplitst: bij het gebied dat het zwaarst weegt komt steeds het zwaarste gebied dat eraan grenst, zolang de cirkel past; met de rest gaat het daarna net zo.&lt;/p&gt;&lt;p&gt;De cirkels zijn genummerd naar inwoners × ernst, waarbij de lichtste gekozen klasse één keer telt, de volgende twee keer, enzovoort; is van geen enkel gebied het aantal inwoners bekend, dan geldt de oppervlakte van de gebieden. Elke cirkel krijgt een naam, de gemeente, de cijfers van wat erin ligt, en bij &lt;i&gt;toelichting&lt;/i&gt; de reden in één zin.&lt;/p&gt;&lt;p&gt;Met een voorstel begint het werk pas: u kent het gebied, en kunt cirkels verplaatsen, groter of kleiner maken, verwijderen en erbij tekenen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Reads an indicator table in the shape in which it was published, and writes a tidy one: a row per area, with the columns &lt;i&gt;code&lt;/i&gt;, &lt;i&gt;naam&lt;/i&gt; and &lt;i&gt;indicator_year&lt;/i&gt; (onv_2022, kwb_2022, corp_2022, inw_2022 …).&lt;/p&gt;&lt;p&gt;Known are the releases and the web service of the Leefbaarometer, key figures of CBS (also as StatLine CSV and OData), the layers of PDOK, and tables with columns named code, year, onv, kwb, corp, inw or one of the five groups. For any other table, name its columns.&lt;/p&gt;&lt;p&gt;Rows of wijken and gemeenten in a table of buurten are left out, and the log says so.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Leest een indicatorentabel in de vorm waarin die is gepubliceerd, en maakt er een geordende tabel van: een rij per gebied, met de kolommen &lt;i&gt;code&lt;/i&gt;, &lt;i&gt;naam&lt;/i&gt; en &lt;i&gt;indicator_jaar&lt;/i&gt; (onv_2022, kwb_2022, corp_2022, inw_2022 …).&lt;/p&gt;&lt;p&gt;Herkend worden de metingen en de webdienst van de Leefbaarometer, de kerncijfers van het CBS (ook als StatLine-CSV en OData), de lagen van PDOK, en tabellen met kolommen die code, jaar, onv, kwb, corp, inw of als een van de vijf groepen heten. Noem voor elke andere tabel de kolommen.&lt;/p&gt;&lt;p&gt;Rijen van wijken en gemeenten in een tabel met buurten worden weggelaten; het logboek meldt dat.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>A JSON file; without one, the boundaries of the plugin. Copy one of the profiles in the plugin&apos;s folder resources/profiles to make your own.</source>
        <translation>Een JSON-bestand; zonder bestand gelden de grenzen van de plugin. Kopieer een van de profielen uit de map resources/profiles van de plugin om een eigen profiel te maken.</translation>
    </message>
    <message>
        <source>A PDF per map page that knows where on earth it is, with layers to be turned on and off.</source>
        <translation>Een PDF per kaartpagina met de ligging in coördinaten, en met lagen die aan en uit kunnen.</translation>
    </message>
    <message>
        <source>A circle has a radius of 1 m to {largest:g} km, not of {radius:.10g} m.</source>
        <translation>Een cirkel heeft een straal van 1 m tot {largest:g} km, niet van {radius:.10g} m.</translation>
    </message>
    <message>
        <source>A circle layer, with the styles of the maps in it and the fields of its form.</source>
        <translation>Een cirkellaag, met de stijlen van de kaarten en de velden van het formulier.</translation>
    </message>
    <message>
        <source>A circle layer, with the styles of the maps in it; save it, or copy circles from it to your own.</source>
        <translation>Een cirkellaag, met de stijlen van de kaarten; sla die op, of kopieer er cirkels uit naar uw eigen laag.</translation>
    </message>
    <message>
        <source>A circle with fewer inhabitants shows no figures, only that there are too few; 0 turns this off.</source>
        <translation>Een cirkel met minder inwoners krijgt geen cijfers, alleen de melding dat het er te weinig zijn; met 0 staat dit uit.</translation>
    </message>
    <message>
        <source>A correlation is not a cause: the maps show what goes together, not why.</source>
        <translation>Samenhang is geen bewijs van oorzaak en gevolg: de kaarten laten zien wat samengaat, niet waarom.</translation>
    </message>
    <message>
        <source>A factsheet for each focus circle</source>
        <translation>Een factsheet voor elke focuscirkel</translation>
    </message>
    <message>
        <source>A file or layer with the columns bijstand, vluchteling, lvb, psychisch and somatisch, with a year column or with the year in the name (lvb_2022).</source>
        <translation>Een bestand of laag met de kolommen bijstand, vluchteling, lvb, psychisch en somatisch, met een kolom voor het jaar of met het jaar in de kolomnaam (lvb_2022).</translation>
    </message>
    <message>
        <source>A file or layer with the vulnerability index (kwb) by year, or with the five groups that it is made of: bijstand, vluchteling, lvb, psychisch and somatisch.</source>
        <translation>Een bestand of laag met de kwetsbaarheidsindex (kwb) per jaar, of met de vijf groepen waaruit die bestaat: bijstand, vluchteling, lvb, psychisch en somatisch.</translation>
    </message>
    <message>
        <source>A file with a text for each map: Markdown with headings such as “# Kaart 1”, or JSON such as {&quot;1&quot;: &quot;…&quot;}. Maps without a text keep the generated one.</source>
        <translation>Een bestand met een tekst voor elke kaart: Markdown met koppen zoals “# Kaart 1”, of JSON zoals {&quot;1&quot;: &quot;…&quot;}. Kaarten zonder eigen tekst houden de automatische tekst.</translation>
    </message>
    <message>
        <source>A focus circle is not round any more. Move or resize it with the circle tool to make it so.</source>
        <translation>Een focuscirkel is niet meer rond. Verplaats hem of wijzig de straal met “Focuscirkel tekenen”, dan wordt hij weer rond.</translation>
    </message>
    <message>
        <source>A layer of focus circles, or of any other polygons. Its fields stay; figures of an earlier run are replaced.</source>
        <translation>Een laag met focuscirkels, of met andere vlakken. De velden blijven staan; cijfers van een vorige keer worden vervangen.</translation>
    </message>
    <message>
        <source>A layer with the fields kaart1 … kaart7.</source>
        <translation>Een laag met de velden kaart1 … kaart7.</translation>
    </message>
    <message>
        <source>A layout of your own: copy one of those in the plugin&apos;s folder resources/layouts and change it in the layout designer. Items are found by their ids; missing ones are skipped, others stay.</source>
        <translation>Een eigen lay-out: kopieer een van de sjablonen uit de map resources/layouts van de plugin en pas die aan in de lay-outontwerper. Items worden herkend aan hun ID; ontbrekende items worden overgeslagen, andere blijven staan.</translation>
    </message>
    <message>
        <source>A page that an adviser can read and pass on: what was joined with what, what was not, and why.</source>
        <translation>Een pagina die een adviseur kan lezen en doorgeven: wat waarmee is gekoppeld, wat niet, en waarom.</translation>
    </message>
    <message>
        <source>A picture for the foot of the pages, at best an SVG.</source>
        <translation>Een afbeelding voor onder aan de pagina&apos;s, bij voorkeur een SVG.</translation>
    </message>
    <message>
        <source>A polygon layer with a code per area, such as the buurten of CBS or PDOK. Indicators that it holds already count as given.</source>
        <translation>Een vlakkenlaag met een code per gebied, zoals de buurten van CBS of PDOK. Indicatoren die de laag al bevat, tellen mee.</translation>
    </message>
    <message>
        <source>A polygon layer with columns indicator_year, such as “Join indicators to areas” makes.</source>
        <translation>Een vlakkenlaag met kolommen indicator_jaar, zoals “Indicatoren aan gebieden koppelen” die maakt.</translation>
    </message>
    <message>
        <source>A polygon layer with the fields kaart1 … kaart7, as “Make resilience maps” or “Classify” makes it.</source>
        <translation>Een vlakkenlaag met de velden kaart1 … kaart7, zoals “Veerkrachtkaarten maken” of “Klassen bepalen” die maakt.</translation>
    </message>
    <message>
        <source>A project made from scratch with the layer, its styles, and a map theme for each map.</source>
        <translation>Een nieuw project met de laag, de stijlen en voor elke kaart een kaartthema.</translation>
    </message>
    <message>
        <source>A project made from scratch with the layer, its styles, and a map theme for each map. Needs a result in a file.</source>
        <translation>Een nieuw project met de laag, de stijlen en voor elke kaart een kaartthema. Het resultaat moet dan in een bestand staan.</translation>
    </message>
    <message>
        <source>A project needs its layer in a file, and {layer} is a temporary one; save it first, or leave PROJECT empty.</source>
        <translation>Een project heeft zijn laag in een bestand nodig, en {layer} is een tijdelijke laag; sla die eerst op, of laat “Project” (PROJECT) leeg.</translation>
    </message>
    <message>
        <source>A project needs its layer in a file: give OUTPUT a file name, or leave PROJECT empty.</source>
        <translation>Een project heeft zijn laag in een bestand nodig: geef bij “Veerkrachtkaarten” (OUTPUT) een bestandsnaam op, of laat “Project” (PROJECT) leeg.</translation>
    </message>
    <message>
        <source>A release of the Leefbaarometer per buurt (CSV), or another file or layer with onv by year. Take both years from one release.</source>
        <translation>Een meting van de Leefbaarometer per buurt (CSV), of een ander bestand of een laag met onv per jaar. Neem beide jaren uit één meting.</translation>
    </message>
    <message>
        <source>A report for each cluster of gemeenten</source>
        <translation>Een rapport voor elk cluster van gemeenten</translation>
    </message>
    <message>
        <source>A report for each gemeente</source>
        <translation>Een rapport voor elke gemeente</translation>
    </message>
    <message>
        <source>A report per cluster needs CLUSTERS: gemeenten with + between them and ; between clusters.</source>
        <translation>Voor een rapport per cluster is “Clusters van gemeenten” (CLUSTERS) nodig: gemeenten met + ertussen, en ; tussen de clusters.</translation>
    </message>
    <message>
        <source>A table (CSV, XLSX, ODS, DBF …) with coordinates, or a layer of points or polygons.</source>
        <translation>Een tabel (CSV, XLSX, ODS, DBF …) met coördinaten, of een laag met punten of vlakken.</translation>
    </message>
    <message>
        <source>A table of areas without a row, rows without an area, and reused codes.</source>
        <translation>Een tabel met gebieden zonder rij, rijen zonder gebied en hergebruikte codes.</translation>
    </message>
    <message>
        <source>A table whose first column has codes of the areas and whose second has the code of the same area in the tables. It overrules the comparison of names.</source>
        <translation>Een tabel met in de eerste kolom de codes van de gebieden en in de tweede de code van hetzelfde gebied in de tabellen. De omzettabel gaat voor op het vergelijken van namen.</translation>
    </message>
    <message>
        <source>A table with a row per circle, map and class that occurs in it, and for what has no class.</source>
        <translation>Een tabel met een rij voor elke cirkel, kaart en klasse die erin voorkomt, en voor het deel zonder klasse.</translation>
    </message>
    <message>
        <source>A table without geometry: code, naam, and a column per indicator and year.</source>
        <translation>Een tabel zonder geometrie: code, naam, en een kolom per indicator en jaar.</translation>
    </message>
    <message>
        <source>A topographic map, such as a raster or WMTS layer of the project. It is drawn in grey over the colours, so that street names stay readable and classes keep their colours.</source>
        <translation>Een topografische kaart, zoals een raster- of WMTS-laag van het project. De achtergrond komt in grijs over de kleuren, zodat straatnamen leesbaar blijven en klassen hun kleur houden.</translation>
    </message>
    <message>
        <source>A3 landscape</source>
        <translation>A3 liggend</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 liggend</translation>
    </message>
    <message>
        <source>A4 portrait</source>
        <translation>A4 staand</translation>
    </message>
    <message>
        <source>Add focus circles</source>
        <translation>Focuscirkels toevoegen</translation>
    </message>
    <message>
        <source>Add the fields</source>
        <translation>Velden toevoegen</translation>
    </message>
    <message>
        <source>Add the fields of focus circles</source>
        <translation>Velden van focuscirkels toevoegen</translation>
    </message>
    <message>
        <source>All fields of the areas, the indicators, and per map the class, its label, and the reason where there is none. A GeoPackage keeps the styles of all maps.</source>
        <translation>Alle velden van de gebieden, de indicatoren, en per kaart de klasse, het label en, als er geen klasse is, de reden. Een GeoPackage bewaart de stijlen van alle kaarten.</translation>
    </message>
    <message>
        <source>All fields of the areas, then the indicators.</source>
        <translation>Alle velden van de gebieden, gevolgd door de indicatoren.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle bestanden</translation>
    </message>
    <message>
        <source>All suggested circles are there already.</source>
        <translation>Alle voorgestelde cirkels staan er al.</translation>
    </message>
    <message>
        <source>Also a GeoPDF of each map page</source>
        <translation>Ook een GeoPDF van elke kaartpagina</translation>
    </message>
    <message>
        <source>Another {count} rows are of gemeenten that are not on the map.</source>
        <translation>Nog {count} rijen horen bij gemeenten die niet op de kaart staan.</translation>
    </message>
    <message>
        <source>Apply map styles</source>
        <translation>Kaartstijlen toepassen</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Gebieden</translation>
    </message>
    <message>
        <source>Areas (buurten)</source>
        <translation>Gebieden (buurten)</translation>
    </message>
    <message>
        <source>Areas count by</source>
        <translation>Gebieden tellen mee naar</translation>
    </message>
    <message>
        <source>Areas in the list: {count}, in so many gemeenten: {gemeenten}.</source>
        <translation>Gebieden in de lijst: {count}; aantal gemeenten waarin ze liggen: {gemeenten}.</translation>
    </message>
    <message>
        <source>Areas that found a row in every table</source>
        <translation>Gebieden met een rij in elke tabel</translation>
    </message>
    <message>
        <source>Areas that lack a row in a table</source>
        <translation>Gebieden zonder rij in een of meer tabellen</translation>
    </message>
    <message>
        <source>Areas with a class on at least one map</source>
        <translation>Gebieden met een klasse op minstens één kaart</translation>
    </message>
    <message>
        <source>Areas with classes</source>
        <translation>Gebieden met klassen</translation>
    </message>
    <message>
        <source>Areas with fewer inhabitants get no class, and their figures are left out; 0 turns this off.</source>
        <translation>Gebieden met minder inwoners krijgen geen klasse, en hun cijfers worden weggelaten; met 0 staat dit uit.</translation>
    </message>
    <message>
        <source>Areas with indicators</source>
        <translation>Gebieden met indicatoren</translation>
    </message>
    <message>
        <source>Areas with too few inhabitants</source>
        <translation>Gebieden met te weinig inwoners</translation>
    </message>
    <message>
        <source>Areas without a row (new code, or no data)</source>
        <translation>Gebieden zonder rij (nieuwe code, of geen gegevens)</translation>
    </message>
    <message>
        <source>Areas without an index in some year</source>
        <translation>Gebieden zonder index in een of meer jaren</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Achtergrond</translation>
    </message>
    <message>
        <source>Blue on map 4 from</source>
        <translation>Blauw op kaart 4 vanaf</translation>
    </message>
    <message>
        <source>Browse: {name}</source>
        <translation>Bladeren: {name}</translation>
    </message>
    <message>
        <source>Built-up area</source>
        <translation>Bebouwd gebied</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Sluiten</translation>
    </message>
    <message>
        <source>CLASSES is “{text}”; give numbers such as 2,3 or 2-4. The classes of map {map} are {classes}.</source>
        <translation>Bij “Klassen” (CLASSES) staat “{text}”; geef nummers op, zoals 2,3 of 2-4. De klassen van kaart {map} zijn {classes}.</translation>
    </message>
    <message>
        <source>CLUSTERS has a + without a gemeente beside it, in “{part}”; correct it.</source>
        <translation>Bij “Clusters van gemeenten” (CLUSTERS) staat in “{part}” een + zonder gemeente ernaast; verbeter dat.</translation>
    </message>
    <message>
        <source>CLUSTERS is empty; name gemeenten with + between them and ; between clusters, such as “{example}”.</source>
        <translation>“Clusters van gemeenten” (CLUSTERS) is leeg; noem gemeenten met + ertussen, en ; tussen de clusters, zoals “{example}”.</translation>
    </message>
    <message>
        <source>CLUSTERS names {gemeente} twice in “{part}”; leave one out.</source>
        <translation>Bij “Clusters van gemeenten” (CLUSTERS) staat {gemeente} twee keer in “{part}”; laat er een weg.</translation>
    </message>
    <message>
        <source>CLUSTERS names {unknown}, and the areas are in {known}; correct the name, or part the gemeenten with +.</source>
        <translation>Bij “Clusters van gemeenten” (CLUSTERS) staat {unknown}, maar de gebieden liggen in {known}; verbeter de naam, of zet + tussen de gemeenten.</translation>
    </message>
    <message>
        <source>CSV, XLSX, ODS, DBF, JSON, a table in a GeoPackage, or a layer of the project.</source>
        <translation>CSV, XLSX, ODS, DBF, JSON, een tabel in een GeoPackage, of een laag van het project.</translation>
    </message>
    <message>
        <source>Changes of the layer are not saved yet.</source>
        <translation>Wijzigingen van de laag zijn nog niet opgeslagen.</translation>
    </message>
    <message>
        <source>Choose a folder for the report.</source>
        <translation>Kies een map voor het rapport.</translation>
    </message>
    <message>
        <source>Choose at least one format (FORMATS).</source>
        <translation>Kies minstens één bestandsformaat (FORMATS).</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>Kies minstens één bestandsformaat.</translation>
    </message>
    <message>
        <source>Choose at least one map (MAPS).</source>
        <translation>Kies minstens één kaart (MAPS).</translation>
    </message>
    <message>
        <source>Choose at least one map.</source>
        <translation>Kies minstens één kaart.</translation>
    </message>
    <message>
        <source>Choose the maps of a focus circle</source>
        <translation>Kaarten van focuscirkel kiezen</translation>
    </message>
    <message>
        <source>Circle layer</source>
        <translation>Cirkellaag</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Cirkels</translation>
    </message>
    <message>
        <source>Circles described: {count}.</source>
        <translation>Beschreven cirkels: {count}.</translation>
    </message>
    <message>
        <source>Circles that are there keep their figures, until you press the button beside the areas.</source>
        <translation>Bestaande cirkels houden hun cijfers, tot u op de knop naast de gebieden klikt.</translation>
    </message>
    <message>
        <source>Circles where the areas have no data: {count}.</source>
        <translation>Cirkels waarvoor de gebieden geen gegevens hebben: {count}.</translation>
    </message>
    <message>
        <source>Circles with too few inhabitants</source>
        <translation>Cirkels met te weinig inwoners</translation>
    </message>
    <message>
        <source>Circles with too few inhabitants for figures: {count}.</source>
        <translation>Cirkels met te weinig inwoners voor cijfers: {count}.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Classes per map</source>
        <translation>Klassen per kaart</translation>
    </message>
    <message>
        <source>Classified layer</source>
        <translation>Laag met klassen</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>Klassen bepalen</translation>
    </message>
    <message>
        <source>Clusters of gemeenten</source>
        <translation>Clusters van gemeenten</translation>
    </message>
    <message>
        <source>Code reused: another area, not joined</source>
        <translation>Code hergebruikt: ander gebied, niet gekoppeld</translation>
    </message>
    <message>
        <source>Codes that mean another area in a table, and that were not joined: {codes}.</source>
        <translation>Codes die in een tabel een ander gebied aanduiden en daarom niet zijn gekoppeld: {codes}.</translation>
    </message>
    <message>
        <source>Column with the area codes</source>
        <translation>Kolom met de gebiedscodes</translation>
    </message>
    <message>
        <source>Column with the name</source>
        <translation>Kolom met de naam</translation>
    </message>
    <message>
        <source>Column with the number</source>
        <translation>Kolom met het nummer</translation>
    </message>
    <message>
        <source>Column with the radius (metres)</source>
        <translation>Kolom met de straal (meter)</translation>
    </message>
    <message>
        <source>Column with the year</source>
        <translation>Kolom met het jaar</translation>
    </message>
    <message>
        <source>Column with x or longitude</source>
        <translation>Kolom met x of de lengtegraad</translation>
    </message>
    <message>
        <source>Column with y or latitude</source>
        <translation>Kolom met y of de breedtegraad</translation>
    </message>
    <message>
        <source>Columns with the values</source>
        <translation>Kolommen met de waarden</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Afgezet tegen</translation>
    </message>
    <message>
        <source>Complete the focus circles</source>
        <translation>Focuscirkels aanvullen</translation>
    </message>
    <message>
        <source>Compute the figures and classes of all circles anew from these areas; can be undone</source>
        <translation>Cijfers en klassen van alle cirkels opnieuw berekenen uit deze gebieden; dit kan ongedaan worden gemaakt</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>Copy as a table for &amp;Word</source>
        <translation>Kopiëren als tabel voor &amp;Word</translation>
    </message>
    <message>
        <source>Crosswalk of codes</source>
        <translation>Omzettabel van codes</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>Ver&amp;wijderen</translation>
    </message>
    <message>
        <source>Demo buurten 2022 (invented)</source>
        <translation>Voorbeeldbuurten 2022 (verzonnen)</translation>
    </message>
    <message>
        <source>Describe focus areas</source>
        <translation>Focusgebieden beschrijven</translation>
    </message>
    <message>
        <source>Draw a focus circle</source>
        <translation>Focuscirkel tekenen</translation>
    </message>
    <message>
        <source>Draw circles on the map: press in the middle and drag to the edge</source>
        <translation>Cirkels op de kaart tekenen: klik in het midden en sleep naar de rand</translation>
    </message>
    <message>
        <source>Draw focus circle</source>
        <translation>Focuscirkel tekenen</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>&amp;Exporteren</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>FROM_YEAR ({from_year}) is after TO_YEAR ({to_year}); give the earlier year first.</source>
        <translation>Het beginjaar (FROM_YEAR, {from_year}) ligt na het eindjaar (TO_YEAR, {to_year}); geef het vroegste jaar als beginjaar.</translation>
    </message>
    <message>
        <source>Factsheets need CIRCLES: choose the layer with the focus circles.</source>
        <translation>Voor factsheets zijn “Focuscirkels” (CIRCLES) nodig: kies de laag met de focuscirkels.</translation>
    </message>
    <message>
        <source>Factsheets need a layer with focus circles.</source>
        <translation>Voor factsheets is een laag met focuscirkels nodig.</translation>
    </message>
    <message>
        <source>Field with street names</source>
        <translation>Veld met straatnamen</translation>
    </message>
    <message>
        <source>Field with the area codes</source>
        <translation>Veld met de gebiedscodes</translation>
    </message>
    <message>
        <source>Fields of the areas were renamed, since the result has fields of these names: {pairs}.</source>
        <translation>Velden van de gebieden hebben een andere naam gekregen, omdat het resultaat zelf velden met deze namen heeft: {pairs}.</translation>
    </message>
    <message>
        <source>Fields of the circles were renamed, since the result has fields of these names: {pairs}.</source>
        <translation>Velden van de cirkels hebben een andere naam gekregen, omdat het resultaat zelf velden met deze namen heeft: {pairs}.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Files or layers: as published, or made by “Load indicators”. Where two tables have the same column for the same areas, the first counts.</source>
        <translation>Bestanden of lagen: zoals gepubliceerd, of gemaakt met “Indicatoren inlezen”. Hebben twee tabellen dezelfde kolom voor dezelfde gebieden, dan telt de eerste.</translation>
    </message>
    <message>
        <source>Focus areas</source>
        <translation>Focusgebieden</translation>
    </message>
    <message>
        <source>Focus areas with figures</source>
        <translation>Focusgebieden met cijfers</translation>
    </message>
    <message>
        <source>Focus circles</source>
        <translation>Focuscirkels</translation>
    </message>
    <message>
        <source>Focus circles from a list</source>
        <translation>Focuscirkels uit een lijst</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>For a table that does not say which year its values are for, such as the key figures of CBS.</source>
        <translation>Voor een tabel die niet zegt van welk jaar de waarden zijn, zoals de kerncijfers van het CBS.</translation>
    </message>
    <message>
        <source>For circles without a radius of their own. Polygons have no need of it.</source>
        <translation>Voor cirkels zonder eigen straal. Bij vlakken speelt dit geen rol.</translation>
    </message>
    <message>
        <source>For the third scope: names with + between them, and ; between clusters, such as Brunssum+Landgraaf; Heerlen+Kerkrade.</source>
        <translation>Voor een rapport per cluster: namen met + ertussen, en ; tussen de clusters, zoals Brunssum+Landgraaf; Heerlen+Kerkrade.</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Bestandsformaten</translation>
    </message>
    <message>
        <source>From an earlier run, and not written anew, are in the folder: {files}.</source>
        <translation>Uit een eerdere keer, en niet opnieuw geschreven, staan in de map: {files}.</translation>
    </message>
    <message>
        <source>From north to south: &amp;1, 2, 3 …</source>
        <translation>Van noord naar zuid: &amp;1, 2, 3 …</translation>
    </message>
    <message>
        <source>From north to south: &amp;a, b, c …</source>
        <translation>Van noord naar zuid: &amp;a, b, c …</translation>
    </message>
    <message>
        <source>From year</source>
        <translation>Beginjaar</translation>
    </message>
    <message>
        <source>From year and to year are the same: maps 5, 6, 7 and 5b stay empty.</source>
        <translation>Beginjaar en eindjaar zijn gelijk: kaart 5, 6, 7 en 5b blijven leeg.</translation>
    </message>
    <message>
        <source>Gaps to close (metres)</source>
        <translation>Kieren overbruggen tot (meter)</translation>
    </message>
    <message>
        <source>GeoPDF was left out: the GDAL of this QGIS cannot put one together.</source>
        <translation>De GeoPDF is weggelaten: de GDAL van deze QGIS kan er geen samenstellen.</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Goed om te weten</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groepen</translation>
    </message>
    <message>
        <source>Groups with fewer inhabitants are left out, and the log says how many. A group with an area whose inhabitants are not known stays.</source>
        <translation>Groepen met minder inwoners worden weggelaten; het logboek meldt hoeveel. Een groep blijft staan als van een van de gebieden het aantal inwoners niet bekend is.</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML-bestanden (*.html)</translation>
    </message>
    <message>
        <source>HTML, the accessible edition</source>
        <translation>HTML, de toegankelijke versie</translation>
    </message>
    <message>
        <source>Have circles proposed around the areas that ask for attention</source>
        <translation>Cirkels laten voorstellen rond de gebieden die aandacht vragen</translation>
    </message>
    <message>
        <source>Housing and inhabitants (corp, inw)</source>
        <translation>Corporatiebezit en inwoners (corp, inw)</translation>
    </message>
    <message>
        <source>How far apart two areas may lie and still adjoin. Their borders have to run along each other over more than five times this distance, so that a corner is no edge. 0: areas have to touch.</source>
        <translation>Hoe ver twee gebieden uit elkaar mogen liggen om toch aan elkaar te grenzen. Hun grenzen moeten over meer dan vijf keer deze afstand langs elkaar lopen, zodat een hoek geen grens is. 0: gebieden moeten elkaar raken.</translation>
    </message>
    <message>
        <source>How the first circle is numbered; later ones follow those that are there</source>
        <translation>Hoe de eerste cirkel wordt genummerd; nieuwe cirkels nummeren door</translation>
    </message>
    <message>
        <source>In both palettes neighbouring classes stay apart, also with red-green weakness; the second does without red against green.</source>
        <translation>In beide paletten blijven opeenvolgende klassen te onderscheiden, ook bij roodgroenzwakte; het tweede zet geen rood tegenover groen.</translation>
    </message>
    <message>
        <source>In the GeoPackage or PostGIS; as .qml beside another file.</source>
        <translation>In de GeoPackage of PostGIS; bij een ander formaat als .qml naast het bestand.</translation>
    </message>
    <message>
        <source>In the layer of circles, the figures of {circles} are not those of the areas; the report takes those of the areas, run veerkracht:describefocusareas again to have them in the layer too.</source>
        <translation>In de laag met cirkels zijn de cijfers van {circles} niet die van de gebieden; het rapport neemt die van de gebieden. Voer veerkracht:describefocusareas opnieuw uit om ze ook in de laag te hebben.</translation>
    </message>
    <message>
        <source>In whose name the report is made: on the cover, in the source lines, and in the properties of the PDF.</source>
        <translation>Op wiens naam het rapport staat: op de omslag, in de bronregels en in de eigenschappen van de PDF.</translation>
    </message>
    <message>
        <source>Indicator tables</source>
        <translation>Indicatorentabellen</translation>
    </message>
    <message>
        <source>Inhabitants</source>
        <translation>Inwoners</translation>
    </message>
    <message>
        <source>Inhabitants per class</source>
        <translation>Inwoners per klasse</translation>
    </message>
    <message>
        <source>Join indicators to areas</source>
        <translation>Indicatoren aan gebieden koppelen</translation>
    </message>
    <message>
        <source>Join report</source>
        <translation>Koppelverslag</translation>
    </message>
    <message>
        <source>Joined by the crosswalk</source>
        <translation>Gekoppeld via de omzettabel</translation>
    </message>
    <message>
        <source>Keep in a file</source>
        <translation>In een bestand bewaren</translation>
    </message>
    <message>
        <source>Keep them in a file</source>
        <translation>In een bestand bewaren</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Largest number of circles</source>
        <translation>Maximumaantal cirkels</translation>
    </message>
    <message>
        <source>Largest radius (metres)</source>
        <translation>Grootste straal (meter)</translation>
    </message>
    <message>
        <source>Layout template</source>
        <translation>Lay-outsjabloon</translation>
    </message>
    <message>
        <source>Layout templates (*.qpt)</source>
        <translation>Lay-outsjablonen (*.qpt)</translation>
    </message>
    <message>
        <source>Layouts in the project: {names}.</source>
        <translation>Lay-outs in het project: {names}.</translation>
    </message>
    <message>
        <source>Leave a group out only where it is not available for any area; the log and the result then say so.</source>
        <translation>Laat een groep alleen weg als die voor geen enkel gebied beschikbaar is; het logboek en het resultaat melden dat dan.</translation>
    </message>
    <message>
        <source>Leave this at “Recognise”, unless the table is mistaken for one from another source.</source>
        <translation>Laat dit op “Herkennen” staan, tenzij de tabel voor een tabel uit een andere bron wordt aangezien.</translation>
    </message>
    <message>
        <source>Left out, since circles are there already: {count}.</source>
        <translation>Weggelaten, omdat er al een cirkel staat: {count}.</translation>
    </message>
    <message>
        <source>Limit for corporation dwellings (%)</source>
        <translation>Grens voor corporatiewoningen (%)</translation>
    </message>
    <message>
        <source>Limit on map 4</source>
        <translation>Grens op kaart 4</translation>
    </message>
    <message>
        <source>List areas of a class</source>
        <translation>Gebieden per klasse opsommen</translation>
    </message>
    <message>
        <source>List of areas</source>
        <translation>Lijst van gebieden</translation>
    </message>
    <message>
        <source>Load indicators</source>
        <translation>Indicatoren inlezen</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Opmaak</translation>
    </message>
    <message>
        <source>Looking for areas that adjoin …</source>
        <translation>Aangrenzende gebieden zoeken …</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Standaard</translation>
    </message>
    <message>
        <source>Make report</source>
        <translation>Rapport maken</translation>
    </message>
    <message>
        <source>Make report …</source>
        <translation>Rapport maken …</translation>
    </message>
    <message>
        <source>Make resilience maps</source>
        <translation>Veerkrachtkaarten maken</translation>
    </message>
    <message>
        <source>Make resilience maps …</source>
        <translation>Veerkrachtkaarten maken …</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Kaart</translation>
    </message>
    <message>
        <source>Map {key}</source>
        <translation>Kaart {key}</translation>
    </message>
    <message>
        <source>Map {key}: {count} areas have a class.</source>
        <translation>Kaart {key}: {count} gebieden hebben een klasse.</translation>
    </message>
    <message>
        <source>Map {map} has no class {number}, which CLASSES asks for (“{text}”). Its classes are {classes}.</source>
        <translation>Kaart {map} heeft geen klasse {number}; bij “Klassen” (CLASSES) staat “{text}”. De klassen van deze kaart zijn {classes}.</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Kaarten</translation>
    </message>
    <message>
        <source>Maps 2, 3, 6 and 7: vulnerable residents are classified relative to the table that was given (“ten opzichte van de aangeleverde tabel”).</source>
        <translation>Kaart 2, 3, 6 en 7: de aanwezigheid van kwetsbare bewoners is ingedeeld ten opzichte van de aangeleverde tabel.</translation>
    </message>
    <message>
        <source>Maps {maps}: fewer than 90 % of the rows have inhabitants, so that the mean is unweighted (“ongewogen”).</source>
        <translation>Kaart {maps}: voor minder dan 90% van de rijen is het aantal inwoners bekend; het gemiddelde is daarom ongewogen.</translation>
    </message>
    <message>
        <source>Means were taken over the areas of {layer} alone.</source>
        <translation>De gemiddelden zijn alleen over de gebieden van {layer} berekend.</translation>
    </message>
    <message>
        <source>Minimum number of inhabitants</source>
        <translation>Minimumaantal inwoners</translation>
    </message>
    <message>
        <source>Minimum number of inhabitants of a group</source>
        <translation>Minimumaantal inwoners van een groep</translation>
    </message>
    <message>
        <source>More than one circle has the number {number}. Change it in the form, or choose Renumber.</source>
        <translation>Meer dan één cirkel heeft nummer {number}. Wijzig het in het formulier, of kies “Hernummeren”.</translation>
    </message>
    <message>
        <source>Move a focus circle</source>
        <translation>Focuscirkel verplaatsen</translation>
    </message>
    <message>
        <source>Move the circles into a GeoPackage beside the project</source>
        <translation>Zet de cirkels in een GeoPackage naast het project</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Name changed: please check (joined)</source>
        <translation>Naam gewijzigd: controleer (wel gekoppeld)</translation>
    </message>
    <message>
        <source>Name of the files</source>
        <translation>Naam van de bestanden</translation>
    </message>
    <message>
        <source>New circles</source>
        <translation>Nieuwe cirkels</translation>
    </message>
    <message>
        <source>No area has class {classes} on map {map}, so the result is empty.</source>
        <translation>Geen enkel gebied heeft op kaart {map} klasse {classes}; het resultaat is daarom leeg.</translation>
    </message>
    <message>
        <source>No circles were suggested: choose other classes, or fewer inhabitants.</source>
        <translation>Er zijn geen cirkels voorgesteld: kies andere klassen, of een lager minimumaantal inwoners.</translation>
    </message>
    <message>
        <source>No group is chosen; the index needs at least one of {groups}.</source>
        <translation>Er is geen groep gekozen; de index heeft er minstens één nodig: {groups}.</translation>
    </message>
    <message>
        <source>No map can be made of {layer}: it holds no indicators itself, so give at least one table.</source>
        <translation>Van {layer} kan geen kaart worden gemaakt: de laag bevat zelf geen indicatoren; geef minstens één tabel.</translation>
    </message>
    <message>
        <source>No map can be made of {layer}: no area has the values that are needed ({why}). Check the tables and the years; the layer and the tables have {columns}.</source>
        <translation>Van {layer} kan geen kaart worden gemaakt: geen enkel gebied heeft de waarden die nodig zijn ({why}). Controleer de tabellen en de jaren; de laag en de tabellen bevatten {columns}.</translation>
    </message>
    <message>
        <source>No page of the report could be made. {first}</source>
        <translation>Geen enkele pagina van het rapport kon worden gemaakt. {first}</translation>
    </message>
    <message>
        <source>No preview: {why}</source>
        <translation>Geen voorbeeld: {why}</translation>
    </message>
    <message>
        <source>No row of {table} matches an area of {layer}: the table has codes such as {table_codes}, the areas such as {area_codes}. Check that both are of the same level and that the right columns hold the codes.</source>
        <translation>Geen enkele rij van {table} past bij een gebied van {layer}: de tabel heeft codes als {table_codes}, de gebieden hebben codes als {area_codes}. Controleer of beide van hetzelfde niveau zijn, en of de codes uit de juiste kolommen komen.</translation>
    </message>
    <message>
        <source>None of the areas of {layer} has a shape to draw.</source>
        <translation>Geen enkel gebied van {layer} heeft een vorm om te tekenen.</translation>
    </message>
    <message>
        <source>None of the chosen maps ({maps}) has a class for any area; make the maps first, or choose others.</source>
        <translation>Op geen van de gekozen kaarten ({maps}) heeft een gebied een klasse; maak eerst de kaarten, of kies andere.</translation>
    </message>
    <message>
        <source>None of the focus circles lies on the areas; choose the circles that belong to them.</source>
        <translation>Geen van de focuscirkels ligt op de gebieden; kies de cirkels die erbij horen.</translation>
    </message>
    <message>
        <source>Nr</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Nuisance and insecurity (onv)</source>
        <translation>Overlast en onveiligheid (onv)</translation>
    </message>
    <message>
        <source>Number all circles anew</source>
        <translation>Alle cirkels opnieuw nummeren</translation>
    </message>
    <message>
        <source>Number of areas</source>
        <translation>Aantal gebieden</translation>
    </message>
    <message>
        <source>Number of areas in the list</source>
        <translation>Aantal gebieden in de lijst</translation>
    </message>
    <message>
        <source>Number of circles</source>
        <translation>Aantal cirkels</translation>
    </message>
    <message>
        <source>Number of indicator columns</source>
        <translation>Aantal kolommen met indicatoren</translation>
    </message>
    <message>
        <source>Number of pages</source>
        <translation>Aantal pagina&apos;s</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummers</translation>
    </message>
    <message>
        <source>Numbers of persons</source>
        <translation>Aantallen personen</translation>
    </message>
    <message>
        <source>Observations are not saved yet.</source>
        <translation>Waarnemingen zijn nog niet opgeslagen.</translation>
    </message>
    <message>
        <source>Of PNG pictures, and of what cannot be lines in a PDF, such as a background.</source>
        <translation>Van PNG-afbeeldingen, en van wat in een PDF niet uit lijnen kan bestaan, zoals een achtergrond.</translation>
    </message>
    <message>
        <source>On map 4 circles at or above this share of corporation dwellings are blue, those below it red and dashed.</source>
        <translation>Op kaart 4 zijn cirkels vanaf dit aandeel corporatiewoningen blauw; cirkels eronder zijn rood, met een streepjeslijn.</translation>
    </message>
    <message>
        <source>One report on the whole layer</source>
        <translation>Eén rapport over de hele laag</translation>
    </message>
    <message>
        <source>One suggested circle was added; undo takes it away.</source>
        <translation>Er is één voorgestelde cirkel toegevoegd; met “Ongedaan maken” verdwijnt die weer.</translation>
    </message>
    <message>
        <source>Only for a file with several sheets or tables: the name of the one to read.</source>
        <translation>Alleen voor een bestand met meer dan één werkblad of tabel: de naam van het blad of de tabel om te lezen.</translation>
    </message>
    <message>
        <source>Only the {count} selected areas of {layer} were used.</source>
        <translation>Alleen de {count} geselecteerde gebieden van {layer} zijn gebruikt.</translation>
    </message>
    <message>
        <source>Only where it is not recognised.</source>
        <translation>Alleen nodig als de kolom niet wordt herkend.</translation>
    </message>
    <message>
        <source>Only where it is not recognised: BU01410000, 2022BU01410000 and 1410000 are all read.</source>
        <translation>Alleen nodig als het veld niet wordt herkend. BU01410000, 2022BU01410000 en 1410000 worden alle drie gelezen.</translation>
    </message>
    <message>
        <source>Only where it is not recognised: naam and name are.</source>
        <translation>Alleen nodig als de kolom niet wordt herkend; naam en name worden herkend.</translation>
    </message>
    <message>
        <source>Only where it is not recognised: nr and nummer are. Numbers may be letters; missing ones continue.</source>
        <translation>Alleen nodig als de kolom niet wordt herkend; nr en nummer worden herkend. Een nummer mag ook een letter zijn; cirkels zonder nummer nummeren door.</translation>
    </message>
    <message>
        <source>Only where it is not recognised: straal, radius and straal_m are.</source>
        <translation>Alleen nodig als de kolom niet wordt herkend; straal, radius en straal_m worden herkend.</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>Ma&amp;p openen</translation>
    </message>
    <message>
        <source>Open the &amp;form …</source>
        <translation>&amp;Formulier openen …</translation>
    </message>
    <message>
        <source>Own texts</source>
        <translation>Eigen teksten</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PNG, a picture per page</source>
        <translation>PNG, een afbeelding per pagina</translation>
    </message>
    <message>
        <source>Pages made: {pages}, in so many documents: {documents}.</source>
        <translation>Gemaakte pagina&apos;s: {pages}; aantal documenten: {documents}.</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Kleurenpalet</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papierformaat</translation>
    </message>
    <message>
        <source>Parts of the background could not be loaded and are missing on the maps.</source>
        <translation>Delen van de achtergrond konden niet worden geladen en ontbreken op de kaarten.</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png *.jpg *.jpeg)</source>
        <translation>Afbeeldingen (*.svg *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Please note:</source>
        <translation>Let op:</translation>
    </message>
    <message>
        <source>Polygons of what is built up. Outside them white lines are drawn over the colours of the maps, so that large rural areas do not stand out too much; the legend says so.</source>
        <translation>Vlakken van wat bebouwd is. Daarbuiten komen witte lijnen over de kleuren van de kaarten, zodat grote landelijke gebieden niet te veel opvallen; de legenda zegt dat erbij.</translation>
    </message>
    <message>
        <source>Preview of the first page</source>
        <translation>Voorbeeld van de eerste pagina</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profiel</translation>
    </message>
    <message>
        <source>Profile with class boundaries</source>
        <translation>Profiel met klassengrenzen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>QGIS cannot find this tool: switch on the plugin Processing.</source>
        <translation>QGIS kan dit gereedschap niet vinden: zet de plugin Processing aan.</translation>
    </message>
    <message>
        <source>QGIS projects (*.qgz)</source>
        <translation>QGIS-projecten (*.qgz)</translation>
    </message>
    <message>
        <source>Radius (metres)</source>
        <translation>Straal (meter)</translation>
    </message>
    <message>
        <source>Reading areas and tables …</source>
        <translation>Gebieden en tabellen lezen …</translation>
    </message>
    <message>
        <source>Reading the areas …</source>
        <translation>Gebieden lezen …</translation>
    </message>
    <message>
        <source>Reading the built-up area …</source>
        <translation>Het bebouwde gebied wordt gelezen …</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>Herkennen</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Afgezet tegen</translation>
    </message>
    <message>
        <source>Reference tables</source>
        <translation>Tabellen voor de gemiddelden</translation>
    </message>
    <message>
        <source>Refresh the figures</source>
        <translation>Cijfers bijwerken</translation>
    </message>
    <message>
        <source>Refresh the figures of the focus circles</source>
        <translation>Cijfers van focuscirkels bijwerken</translation>
    </message>
    <message>
        <source>Remove focus circles</source>
        <translation>Focuscirkels verwijderen</translation>
    </message>
    <message>
        <source>Remove the selected circles; can be undone</source>
        <translation>Geselecteerde cirkels verwijderen; dit kan ongedaan worden gemaakt</translation>
    </message>
    <message>
        <source>Renumber the focus circles</source>
        <translation>Focuscirkels hernummeren</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Resilience maps</source>
        <translation>Veerkrachtkaarten</translation>
    </message>
    <message>
        <source>Resilience maps of {from_year}–{to_year}, compared with {reference}, profile {profile}, made from {sources} with Veerkrachtkaarten {version}.</source>
        <translation>Veerkrachtkaarten {from_year}–{to_year}, afgezet tegen {reference}, profiel {profile}, gemaakt van {sources} met Veerkrachtkaarten {version}.</translation>
    </message>
    <message>
        <source>Resize a focus circle</source>
        <translation>Straal van focuscirkel wijzigen</translation>
    </message>
    <message>
        <source>Resolution (DPI)</source>
        <translation>Resolutie (DPI)</translation>
    </message>
    <message>
        <source>Reused codes, not joined</source>
        <translation>Hergebruikte codes, niet gekoppeld</translation>
    </message>
    <message>
        <source>Roads or addresses: new circles are named after the streets inside them</source>
        <translation>Wegen of adressen: nieuwe cirkels krijgen de namen van de straten die erin liggen</translation>
    </message>
    <message>
        <source>Rows without an area</source>
        <translation>Rijen zonder gebied</translation>
    </message>
    <message>
        <source>Rows without an area on the map (dropped codes, or outside a selection)</source>
        <translation>Rijen zonder gebied op de kaart (vervallen codes, of buiten een selectie)</translation>
    </message>
    <message>
        <source>SVG, a picture per page</source>
        <translation>SVG, een afbeelding per pagina</translation>
    </message>
    <message>
        <source>Safe for colour-blind readers</source>
        <translation>Geschikt bij kleurenblindheid</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Save the circles in their layer; what is saved can no longer be undone</source>
        <translation>Sla de cirkels op in hun laag; wat is opgeslagen, kan niet meer ongedaan worden gemaakt</translation>
    </message>
    <message>
        <source>Save the list as CSV</source>
        <translation>Lijst opslaan als CSV</translation>
    </message>
    <message>
        <source>Save the list as a workbook</source>
        <translation>Lijst opslaan als werkmap</translation>
    </message>
    <message>
        <source>Save the styles with the data</source>
        <translation>Stijlen bij de gegevens opslaan</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Afbakening</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Shares (%)</source>
        <translation>Aandelen (%)</translation>
    </message>
    <message>
        <source>Sheet or table in the file</source>
        <translation>Werkblad of tabel in het bestand</translation>
    </message>
    <message>
        <source>Small numbers</source>
        <translation>Kleine aantallen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Gestopt; er is niets weggeschreven.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Bezig met stoppen …</translation>
    </message>
    <message>
        <source>Street names</source>
        <translation>Straatnamen</translation>
    </message>
    <message>
        <source>Styled layer</source>
        <translation>Laag met stijlen</translation>
    </message>
    <message>
        <source>Styles: {names}.</source>
        <translation>Stijlen: {names}.</translation>
    </message>
    <message>
        <source>Suggest focus areas</source>
        <translation>Focusgebieden voorstellen</translation>
    </message>
    <message>
        <source>Suggested circles</source>
        <translation>Voorgestelde cirkels</translation>
    </message>
    <message>
        <source>Table (file or layer)</source>
        <translation>Tabel (bestand of laag)</translation>
    </message>
    <message>
        <source>Table with the five groups</source>
        <translation>Tabel met de vijf groepen</translation>
    </message>
    <message>
        <source>Table with the index</source>
        <translation>Tabel met de index</translation>
    </message>
    <message>
        <source>Table, points or polygons</source>
        <translation>Tabel, punten of vlakken</translation>
    </message>
    <message>
        <source>Texts (*.md *.json *.txt)</source>
        <translation>Teksten (*.md *.json *.txt)</translation>
    </message>
    <message>
        <source>The areas have a field fid with the same number twice, which a GeoPackage takes for the number of the row; rename or remove that field.</source>
        <translation>De gebieden hebben een veld fid waarin een nummer meer dan eens voorkomt, terwijl een GeoPackage dat veld als rijnummer gebruikt; geef het veld een andere naam, of verwijder het.</translation>
    </message>
    <message>
        <source>The areas in the order of the list, with &lt;i&gt;aanduiding&lt;/i&gt; (1b), &lt;i&gt;gemeentenummer&lt;/i&gt;, &lt;i&gt;letter&lt;/i&gt;, &lt;i&gt;gemeente&lt;/i&gt;, &lt;i&gt;naam&lt;/i&gt;, &lt;i&gt;code&lt;/i&gt;, &lt;i&gt;klasse&lt;/i&gt;, &lt;i&gt;label&lt;/i&gt; and &lt;i&gt;inwoners&lt;/i&gt;. No circles: they keep their own layer.</source>
        <translation>De gebieden in de volgorde van de lijst, met &lt;i&gt;aanduiding&lt;/i&gt; (1b), &lt;i&gt;gemeentenummer&lt;/i&gt;, &lt;i&gt;letter&lt;/i&gt;, &lt;i&gt;gemeente&lt;/i&gt;, &lt;i&gt;naam&lt;/i&gt;, &lt;i&gt;code&lt;/i&gt;, &lt;i&gt;klasse&lt;/i&gt;, &lt;i&gt;label&lt;/i&gt; en &lt;i&gt;inwoners&lt;/i&gt;. Cirkels staan er niet in; die houden hun eigen laag.</translation>
    </message>
    <message>
        <source>The background could not be drawn and was left out; is there a network?</source>
        <translation>De achtergrond kon niet worden getekend en is weggelaten; is er een netwerkverbinding?</translation>
    </message>
    <message>
        <source>The background was left out of the maps: it is too dark to lie under their colours.</source>
        <translation>De achtergrond is van de kaarten weggelaten: die is te donker voor de kleuren van de kaarten.</translation>
    </message>
    <message>
        <source>The circle could not be added to {layer}.</source>
        <translation>De cirkel kon niet aan {layer} worden toegevoegd.</translation>
    </message>
    <message>
        <source>The circle does not show on this map. Click or press Space to show it.</source>
        <translation>De cirkel staat niet op deze kaart. Klik of druk op de spatiebalk om hem te laten zien.</translation>
    </message>
    <message>
        <source>The circle layer {layer} is not in metres: save it in another coordinate reference system first, such as RD New.</source>
        <translation>De cirkellaag {layer} is niet in meters: sla de laag eerst op in een ander coördinaatstelsel, zoals RD New.</translation>
    </message>
    <message>
        <source>The circle layer {layer} is read-only: no circle can be drawn or changed in it.</source>
        <translation>De cirkellaag {layer} is alleen-lezen: er kan geen cirkel in worden getekend of gewijzigd.</translation>
    </message>
    <message>
        <source>The circle layer {layer} lacks fields: {fields}.</source>
        <translation>In de cirkellaag {layer} ontbreken velden: {fields}.</translation>
    </message>
    <message>
        <source>The circle shows on this map. Click or press Space to leave it out.</source>
        <translation>De cirkel staat op deze kaart. Klik of druk op de spatiebalk om hem weg te laten.</translation>
    </message>
    <message>
        <source>The circles are in memory only, since {file} cannot be made beside the project: is its folder read-only, or the disk full?</source>
        <translation>De cirkels staan alleen in het geheugen, want {file} kan niet naast het project worden gemaakt: is de map alleen-lezen, of de schijf vol?</translation>
    </message>
    <message>
        <source>The circles are in memory only. Save the project, and you can keep them in a file beside it.</source>
        <translation>De cirkels staan alleen in het geheugen. Sla het project op; daarna kunt u ze in een bestand ernaast bewaren.</translation>
    </message>
    <message>
        <source>The circles are kept in {file}, beside the project.</source>
        <translation>De cirkels staan in {file}, naast het project.</translation>
    </message>
    <message>
        <source>The circles are not saved with the project: they are in memory only.</source>
        <translation>De cirkels zijn niet met het project opgeslagen: ze staan alleen in het geheugen.</translation>
    </message>
    <message>
        <source>The circles that are drawn on the maps and listed by name. Figures that they do not have are computed.</source>
        <translation>De cirkels die op de kaarten worden getekend en met hun naam worden opgesomd. Ontbrekende cijfers worden berekend.</translation>
    </message>
    <message>
        <source>The circles with their figures; a GeoPackage keeps the styles for all maps.</source>
        <translation>De cirkels met hun cijfers; een GeoPackage bewaart de stijlen voor alle kaarten.</translation>
    </message>
    <message>
        <source>The earlier year of the development (maps 5, 6 and 7). The same as “To year”, or a year that the table lacks, leaves these maps without classes.</source>
        <translation>Het eerste jaar van de ontwikkeling (kaart 5, 6 en 7). Is het gelijk aan het “Eindjaar”, of ontbreekt het in de tabel, dan blijven deze kaarten zonder klassen.</translation>
    </message>
    <message>
        <source>The field nr of {layer} takes numbers only: choose 1, 2, 3 …</source>
        <translation>In het veld nr van {layer} passen alleen cijfers: kies 1, 2, 3 …</translation>
    </message>
    <message>
        <source>The field that holds the street names</source>
        <translation>Het veld met de straatnamen</translation>
    </message>
    <message>
        <source>The fields {fields} could not be added to {layer}: is it read-only, or of a format that shortens names? Save it as a GeoPackage first.</source>
        <translation>De velden {fields} konden niet aan {layer} worden toegevoegd: is de laag alleen-lezen, of kort het bestandsformaat veldnamen in? Sla de laag eerst op als GeoPackage.</translation>
    </message>
    <message>
        <source>The first PDF</source>
        <translation>De eerste PDF</translation>
    </message>
    <message>
        <source>The first page cannot be shown here; the log of QGIS says why.</source>
        <translation>De eerste pagina kan hier niet worden getoond; in het logboek van QGIS staat waarom.</translation>
    </message>
    <message>
        <source>The first page.</source>
        <translation>De eerste pagina.</translation>
    </message>
    <message>
        <source>The first page; the background is left out here.</source>
        <translation>De eerste pagina; de achtergrond is hier weggelaten.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made; choose another one.</source>
        <translation>De map {folder} kan niet worden aangemaakt; kies een andere.</translation>
    </message>
    <message>
        <source>The format shortened field names: {pairs}.</source>
        <translation>Het bestandsformaat heeft veldnamen ingekort: {pairs}.</translation>
    </message>
    <message>
        <source>The gemeente of some areas is not known; they share the figure {number}.</source>
        <translation>Van sommige gebieden is de gemeente niet bekend; die delen het cijfer {number}.</translation>
    </message>
    <message>
        <source>The gemeente of the areas is not known; choose the whole layer, or add a column gemeentenaam or codes of buurten.</source>
        <translation>De gemeente van de gebieden is niet bekend; kies voor één rapport over de hele laag, of voeg een kolom gemeentenaam of buurtcodes toe.</translation>
    </message>
    <message>
        <source>The groups of {year} are numbers of persons, and there are no inhabitants of {year} (inw_{year}) to make shares of them: give a table with inhabitants for maps 2, 3, 6 and 7.</source>
        <translation>De groepen van {year} zijn aantallen personen, en het aantal inwoners van {year} (inw_{year}) om er aandelen van te maken ontbreekt; geef voor kaart 2, 3, 6 en 7 een tabel met het aantal inwoners.</translation>
    </message>
    <message>
        <source>The key figures of CBS or another file or layer with the share of corporation dwellings and the number of inhabitants. Without a year in the table or in its name, its values are taken as those of “To year”.</source>
        <translation>De kerncijfers van het CBS, of een ander bestand of een andere laag met het aandeel corporatiewoningen en het aantal inwoners. Staat er geen jaar in de tabel of in de naam ervan, dan gelden de waarden als die van het “Eindjaar”.</translation>
    </message>
    <message>
        <source>The kind of circles that are drawn; it decides on which maps they show</source>
        <translation>De soort cirkels die wordt getekend; die bepaalt op welke kaarten ze staan</translation>
    </message>
    <message>
        <source>The language of the pages, whatever that of QGIS is.</source>
        <translation>De taal van de pagina&apos;s, los van de taal van QGIS.</translation>
    </message>
    <message>
        <source>The layer cannot be loaded; choose a classified layer.</source>
        <translation>De laag kan niet worden geladen; kies een laag met klassen.</translation>
    </message>
    <message>
        <source>The layer for {parameter} cannot be loaded; choose another one.</source>
        <translation>De laag bij {parameter} kan niet worden geladen; kies een andere.</translation>
    </message>
    <message>
        <source>The layer has no areas; choose the layer with the maps.</source>
        <translation>De laag heeft geen gebieden; kies de laag met de kaarten.</translation>
    </message>
    <message>
        <source>The layer in which circles are drawn</source>
        <translation>De laag waarin cirkels worden getekend</translation>
    </message>
    <message>
        <source>The layer is temporary: its circles are gone when QGIS closes.</source>
        <translation>De laag is tijdelijk: de cirkels zijn weg zodra QGIS wordt afgesloten.</translation>
    </message>
    <message>
        <source>The layer of areas changed while it was read; run again.</source>
        <translation>De laag met gebieden veranderde tijdens het lezen; voer het opnieuw uit.</translation>
    </message>
    <message>
        <source>The layer with the maps: figures and classes of circles come from it</source>
        <translation>De laag met de kaarten: de cijfers en klassen van de cirkels komen hieruit</translation>
    </message>
    <message>
        <source>The layer {layer} has no classes for map {map}.</source>
        <translation>De laag {layer} heeft geen klassen voor kaart {map}.</translation>
    </message>
    <message>
        <source>The layer {layer} has no column with codes of areas.</source>
        <translation>De laag {layer} heeft geen kolom met gebiedscodes.</translation>
    </message>
    <message>
        <source>The layer {layer} is switched off, so that the map does not show its circles.</source>
        <translation>De laag {layer} staat uit; de cirkels zijn daarom niet op de kaart te zien.</translation>
    </message>
    <message>
        <source>The list for a spreadsheet or a report</source>
        <translation>De lijst voor een spreadsheet of een rapport</translation>
    </message>
    <message>
        <source>The list is copied: paste it into Word or a spreadsheet.</source>
        <translation>De lijst is gekopieerd: u kunt hem in Word of in een spreadsheet plakken.</translation>
    </message>
    <message>
        <source>The list is saved: {file}.</source>
        <translation>De lijst is opgeslagen: {file}.</translation>
    </message>
    <message>
        <source>The logo {file} is no picture that QGIS can read; choose an SVG, PNG or JPEG file.</source>
        <translation>Het logo {file} is geen afbeelding die QGIS kan lezen; kies een SVG-, PNG- of JPEG-bestand.</translation>
    </message>
    <message>
        <source>The map has no coordinate reference system: choose one at the bottom right of QGIS first.</source>
        <translation>De kaart heeft geen coördinaatstelsel (CRS): kies er eerst een, rechtsonder in QGIS.</translation>
    </message>
    <message>
        <source>The map of the template {file} is not on its first page.</source>
        <translation>De kaart van het sjabloon {file} staat niet op de eerste pagina.</translation>
    </message>
    <message>
        <source>The map whose classes are looked at.</source>
        <translation>De kaart waarvan de klassen worden bekeken.</translation>
    </message>
    <message>
        <source>The maps that get a page. A map on which no area has a class is left out, and the report says so.</source>
        <translation>De kaarten die een pagina krijgen. Een kaart waarop geen enkel gebied een klasse heeft, wordt weggelaten; het rapport meldt dat.</translation>
    </message>
    <message>
        <source>The maps that get a style; those for which the layer has no field are passed over.</source>
        <translation>De kaarten die een stijl krijgen; een kaart waarvoor de laag geen veld heeft, wordt overgeslagen.</translation>
    </message>
    <message>
        <source>The metadata of {layer} could not be saved in its GeoPackage: is it open elsewhere, or read-only?</source>
        <translation>De metagegevens van {layer} konden niet in de GeoPackage worden opgeslagen: is die elders geopend, of alleen-lezen?</translation>
    </message>
    <message>
        <source>The numbers of inhabitants (inw_{year}) are not known, so no area was masked for having too few.</source>
        <translation>Het aantal inwoners (inw_{year}) is niet bekend; er is daarom geen gebied afgeschermd vanwege te weinig inwoners.</translation>
    </message>
    <message>
        <source>The numbers of the classes that ask for attention, such as 9,10 or 9-10: on the focus map (3) 9 and 10, on map 7 for instance 5 and 6, on map 1 for instance 1 and 2.</source>
        <translation>De nummers van de klassen die aandacht vragen, zoals 9,10 of 9-10: op de focuskaart (3) zijn dat 9 en 10, op kaart 7 bijvoorbeeld 5 en 6, op kaart 1 bijvoorbeeld 1 en 2.</translation>
    </message>
    <message>
        <source>The numbers of the classes to list, such as 5 or 5,6 or 5-6. Make a list per class to have one for each.</source>
        <translation>De nummers van de klassen om op te sommen, zoals 5, of 5,6, of 5-6. Voer dit per klasse uit als elke klasse een eigen lijst moet krijgen.</translation>
    </message>
    <message>
        <source>The page “{page}” was left out: {why}</source>
        <translation>De pagina “{page}” is weggelaten: {why}</translation>
    </message>
    <message>
        <source>The profile {file} cannot be read; choose a JSON file.</source>
        <translation>Het profiel {file} kan niet worden gelezen; kies een JSON-bestand.</translation>
    </message>
    <message>
        <source>The profile {file} cannot be used: “{where}” {what}.</source>
        <translation>Het profiel {file} is niet te gebruiken: “{where}” {what}.</translation>
    </message>
    <message>
        <source>The profile {file} is not JSON: look at {where}.</source>
        <translation>Het profiel {file} is geen geldige JSON: kijk naar {where}.</translation>
    </message>
    <message>
        <source>The profile {profile} has no national mean for {year}; 0 was used.</source>
        <translation>Het profiel {profile} heeft geen landelijk gemiddelde voor {year}; er is met 0 gerekend.</translation>
    </message>
    <message>
        <source>The project {file} could not be written: {why}</source>
        <translation>Het project {file} kon niet worden weggeschreven: {why}</translation>
    </message>
    <message>
        <source>The report could not be written; check that the disk is not full.</source>
        <translation>Het rapport kon niet worden weggeschreven; controleer of de schijf niet vol is.</translation>
    </message>
    <message>
        <source>The report is being made …</source>
        <translation>Het rapport wordt gemaakt …</translation>
    </message>
    <message>
        <source>The report is made. Files: {count}, in {folder}.</source>
        <translation>Het rapport is gemaakt. Aantal bestanden: {count}, in {folder}.</translation>
    </message>
    <message>
        <source>The result could not be written: {why} Check that the disk is not full.</source>
        <translation>Het resultaat kon niet worden weggeschreven: {why} Controleer of de schijf niet vol is.</translation>
    </message>
    <message>
        <source>The size of the pages, unless a template of your own decides.</source>
        <translation>Het formaat van de pagina&apos;s, tenzij een eigen sjabloon dat bepaalt.</translation>
    </message>
    <message>
        <source>The style file {name} could not be written: {reason}.</source>
        <translation>Het stijlbestand {name} kon niet worden weggeschreven: {reason}.</translation>
    </message>
    <message>
        <source>The styles of {layer} could not be saved in its database: is it open elsewhere, or read-only?</source>
        <translation>De stijlen van {layer} konden niet in de database worden opgeslagen: is die elders geopend, of alleen-lezen?</translation>
    </message>
    <message>
        <source>The suggested circles cannot be read.</source>
        <translation>De voorgestelde cirkels kunnen niet worden gelezen.</translation>
    </message>
    <message>
        <source>The tables over whose rows the means are taken: the same ones that were joined.</source>
        <translation>De tabellen waarvan de rijen tellen voor de gemiddelden: dezelfde die zijn gekoppeld.</translation>
    </message>
    <message>
        <source>The template leaves too little room for the legend of a map: it is on the page after it.</source>
        <translation>Het sjabloon laat te weinig ruimte voor de legenda van een kaart: die staat op de pagina erna.</translation>
    </message>
    <message>
        <source>The template {file} cannot be read: {reason}.</source>
        <translation>Het sjabloon {file} kan niet worden gelezen: {reason}.</translation>
    </message>
    <message>
        <source>The template {file} has items that this QGIS does not know, and that are left out: {items}.</source>
        <translation>Het sjabloon {file} heeft onderdelen die deze QGIS niet kent en die zijn weggelaten: {items}.</translation>
    </message>
    <message>
        <source>The template {file} has no items with these ids, and the pages of the maps nothing of what belongs there: {items}.</source>
        <translation>Het sjabloon {file} heeft geen onderdelen met deze id’s; wat daarin hoort, ontbreekt op de pagina’s van de kaarten: {items}.</translation>
    </message>
    <message>
        <source>The template {file} has no map item with the id &quot;map&quot;: give the map of the page that id.</source>
        <translation>Het sjabloon {file} heeft geen kaartitem met het ID &quot;map&quot;: geef de kaart van de pagina dat ID.</translation>
    </message>
    <message>
        <source>The texts in {file} are nested too deeply; give a text per map.</source>
        <translation>De teksten in {file} zijn te diep genest; geef een tekst per kaart.</translation>
    </message>
    <message>
        <source>The texts in {file} are not JSON: look at {where}.</source>
        <translation>De teksten in {file} zijn geen geldige JSON: kijk naar {where}.</translation>
    </message>
    <message>
        <source>The tidy table with a column kwb_year for each year.</source>
        <translation>De geordende tabel met voor elk jaar een kolom kwb_jaar.</translation>
    </message>
    <message>
        <source>The title on the cover and of the document; without one “Analyse veerkrachtkaarten”.</source>
        <translation>De titel op de omslag en van het document; zonder titel wordt dat “Analyse veerkrachtkaarten”.</translation>
    </message>
    <message>
        <source>The vulnerability index leaves out: {groups}.</source>
        <translation>In de kwetsbaarheidsindex ontbreken: {groups}.</translation>
    </message>
    <message>
        <source>The worst ones are kept.</source>
        <translation>De cirkels die de meeste aandacht vragen, blijven over.</translation>
    </message>
    <message>
        <source>The year of the situation (maps 1 to 4), and the later year of the development.</source>
        <translation>Het jaar van de situatie (kaart 1 tot en met 4), en het laatste jaar van de ontwikkeling.</translation>
    </message>
    <message>
        <source>The years to compute, as in &lt;i&gt;2014, 2022&lt;/i&gt;; by default every year that has all groups.</source>
        <translation>De jaren waarvoor de index wordt berekend, zoals &lt;i&gt;2014, 2022&lt;/i&gt;; standaard elk jaar waarvoor alle groepen er zijn.</translation>
    </message>
    <message>
        <source>There are no focus circles to make factsheets of; draw circles, or choose another scope.</source>
        <translation>Er zijn geen focuscirkels om factsheets van te maken; teken cirkels, of kies een andere afbakening.</translation>
    </message>
    <message>
        <source>There is no room for the results in {folder}; check that the disk is not full.</source>
        <translation>Er is geen ruimte voor de resultaten in {folder}; controleer of de schijf niet vol is.</translation>
    </message>
    <message>
        <source>There is no {indicator} of {year}, only of {years}: maps {maps} stay empty.</source>
        <translation>Er is geen {indicator} van {year}, wel van {years}: kaart {maps} blijft leeg.</translation>
    </message>
    <message>
        <source>There is not enough memory to draw {file}; choose a lower resolution (DPI) or smaller paper.</source>
        <translation>Er is niet genoeg geheugen om {file} te tekenen; kies een lagere resolutie (DPI) of een kleiner papierformaat.</translation>
    </message>
    <message>
        <source>These areas are too many for a preview; the report itself can be made.</source>
        <translation>Er zijn te veel gebieden voor een voorbeeld; het rapport zelf kan wel worden gemaakt.</translation>
    </message>
    <message>
        <source>These circles cannot be placed in the coordinate reference system of the circle layer.</source>
        <translation>Deze cirkels zijn niet om te zetten naar het coördinaatstelsel van de cirkellaag.</translation>
    </message>
    <message>
        <source>These codes mean another area in the table than on the map. A join would show a change that never happened, so these areas get no class (“code hergebruikt”): {codes}.</source>
        <translation>Bij deze codes hoort in de tabel een ander gebied dan op de kaart. Koppelen zou een verandering laten zien die er nooit is geweest; deze gebieden krijgen daarom geen klasse (“code hergebruikt”): {codes}.</translation>
    </message>
    <message>
        <source>These layouts were changed by hand and stay beside them: {names}.</source>
        <translation>Deze lay-outs zijn met de hand aangepast en blijven ernaast bestaan: {names}.</translation>
    </message>
    <message>
        <source>This QGIS cannot write XLSX: its GDAL has no driver for it.</source>
        <translation>Deze QGIS kan geen XLSX wegschrijven: GDAL heeft er hier geen stuurprogramma voor.</translation>
    </message>
    <message>
        <source>This circle shows on map {maps}, not on map {shown}.</source>
        <translation>Deze cirkel staat op kaart {maps}, niet op kaart {shown}.</translation>
    </message>
    <message>
        <source>This place lies outside the coordinate reference system {crs} of the circles: draw nearer to the areas, or make a circle layer in another one.</source>
        <translation>Deze plek ligt buiten het coördinaatstelsel {crs} van de cirkels: teken dichter bij de gebieden, of maak een cirkellaag in een ander stelsel.</translation>
    </message>
    <message>
        <source>This project has no layer with maps: make the resilience maps first.</source>
        <translation>Dit project heeft geen laag met kaarten: maak eerst de veerkrachtkaarten.</translation>
    </message>
    <message>
        <source>Tidy indicator table</source>
        <translation>Geordende indicatorentabel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>To year</source>
        <translation>Eindjaar</translation>
    </message>
    <message>
        <source>Try it with the demo data …</source>
        <translation>Proberen met de voorbeeldgegevens …</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Eenheid</translation>
    </message>
    <message>
        <source>VALUE_FIELDS has “{part}”; write indicator=column pairs with ; between them, such as onv=score;corp=p_wcorpw.</source>
        <translation>Bij “Kolommen met de waarden” (VALUE_FIELDS) staat “{part}”; schrijf paren indicator=kolom met ; ertussen, zoals onv=score;corp=p_wcorpw.</translation>
    </message>
    <message>
        <source>VALUE_FIELDS names “{indicator}”, which is not an indicator; the indicators are {indicators}.</source>
        <translation>Bij “Kolommen met de waarden” (VALUE_FIELDS) staat “{indicator}”, maar dat is geen indicator; de indicatoren zijn {indicators}.</translation>
    </message>
    <message>
        <source>Vulnerability index</source>
        <translation>Kwetsbaarheidsindex</translation>
    </message>
    <message>
        <source>Vulnerable residents (kwb)</source>
        <translation>Kwetsbare bewoners (kwb)</translation>
    </message>
    <message>
        <source>What a report is about. Neighbouring gemeenten stay visible, but muted.</source>
        <translation>Waar een rapport over gaat. Omliggende gemeenten blijven zichtbaar, maar gedempt.</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>What did not match</source>
        <translation>Wat niet is gekoppeld</translation>
    </message>
    <message>
        <source>What is written into the folder.</source>
        <translation>Wat er in de map wordt weggeschreven.</translation>
    </message>
    <message>
        <source>What lacks</source>
        <translation>Wat ontbreekt</translation>
    </message>
    <message>
        <source>What makes an area count for more in means and in the class that prevails. Dwellings need a column such as woningen or aantal_woningen.</source>
        <translation>Bepaalt hoe zwaar een gebied meetelt in de gemiddelden en in de klasse die overheerst. Voor woningen is een kolom nodig als woningen of aantal_woningen.</translation>
    </message>
    <message>
        <source>What nuisance is compared with in maps 1 and 5, and so in 3 and 7. Maps 1b and 5b always compare with the area&apos;s own gemeente.</source>
        <translation>Waartegen overlast en onveiligheid worden afgezet op kaart 1 en 5, en daarmee op 3 en 7. Kaart 1b en 5b worden altijd tegen de eigen gemeente afgezet.</translation>
    </message>
    <message>
        <source>What the maps were made with</source>
        <translation>Uitgangspunten van de kaarten</translation>
    </message>
    <message>
        <source>What the names of the files begin with; after it they say which gemeente, clusters or factsheets they are of. Earlier files of the same names are replaced.</source>
        <translation>Waarmee de namen van de bestanden beginnen; daarachter staat van welke gemeente, clusters of factsheets ze zijn. Eerdere bestanden met dezelfde naam worden vervangen.</translation>
    </message>
    <message>
        <source>Where the files are written, all of them or none; the folder is made where it is missing.</source>
        <translation>Waar de bestanden worden weggeschreven, allemaal of geen enkel; bestaat de map nog niet, dan wordt die aangemaakt.</translation>
    </message>
    <message>
        <source>Which column holds which indicator, as in &lt;i&gt;onv=score;corp=p_wcorpw&lt;/i&gt;. The indicators are onv, kwb, corp, inw, bijstand, vluchteling, lvb, psychisch and somatisch; a year may be added, as in onv_2022=score.</source>
        <translation>Welke kolom welke indicator bevat, zoals in &lt;i&gt;onv=score;corp=p_wcorpw&lt;/i&gt;. De indicatoren zijn onv, kwb, corp, inw, bijstand, vluchteling, lvb, psychisch en somatisch; een jaar mag erbij, zoals in onv_2022=score.</translation>
    </message>
    <message>
        <source>Wider groups are split. A single area that is wider keeps a circle of its own, and its reason says so.</source>
        <translation>Bredere groepen worden gesplitst. Een enkel gebied dat breder is, krijgt toch een eigen cirkel; de toelichting meldt dat.</translation>
    </message>
    <message>
        <source>Without a class: {reasons}</source>
        <translation>Zonder klasse: {reasons}</translation>
    </message>
    <message>
        <source>Worst first: 1, &amp;2, 3 …</source>
        <translation>Ernstigste eerst: 1, &amp;2, 3 …</translation>
    </message>
    <message>
        <source>Worst first: a, &amp;b, c …</source>
        <translation>Ernstigste eerst: a, &amp;b, c …</translation>
    </message>
    <message>
        <source>Write which gemeenten are a cluster.</source>
        <translation>Vul in welke gemeenten een cluster vormen.</translation>
    </message>
    <message>
        <source>Writing the areas …</source>
        <translation>Gebieden wegschrijven …</translation>
    </message>
    <message>
        <source>XLSX, the tables</source>
        <translation>XLSX, de tabellen</translation>
    </message>
    <message>
        <source>YEARS has “{text}”; write years with commas between them, such as 2014, 2022.</source>
        <translation>Bij “Jaren” (YEARS) staat “{text}”; scheid de jaren met komma&apos;s, zoals in 2014, 2022.</translation>
    </message>
    <message>
        <source>Year of the values</source>
        <translation>Jaar van de waarden</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jaren</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>een PDF-document</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>een gecomprimeerd bestand</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>een afbeelding</translation>
    </message>
    <message>
        <source>a text document</source>
        <translation>een tekstdocument</translation>
    </message>
    <message>
        <source>an unknown number of inhabitants</source>
        <translation>een onbekend aantal inwoners</translation>
    </message>
    <message>
        <source>any year</source>
        <translation>enig jaar</translation>
    </message>
    <message>
        <source>area</source>
        <translation>oppervlakte</translation>
    </message>
    <message>
        <source>areas</source>
        <translation>gebieden</translation>
    </message>
    <message>
        <source>areas found a row in every table</source>
        <translation>gebieden met een rij in elke tabel</translation>
    </message>
    <message>
        <source>areas lack a row in a table</source>
        <translation>gebieden zonder rij in een of meer tabellen</translation>
    </message>
    <message>
        <source>asks for attention, on map 7 only</source>
        <translation>aandachtsgebied, alleen op kaart 7</translation>
    </message>
    <message>
        <source>at least {count} inhabitants</source>
        <translation>minstens {count} inwoners</translation>
    </message>
    <message>
        <source>circle {numbers}</source>
        <translation>cirkel {numbers}</translation>
    </message>
    <message>
        <source>class</source>
        <translation>klasse</translation>
    </message>
    <message>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <source>codes are reused and were not joined</source>
        <translation>hergebruikte codes, niet gekoppeld</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>graden</translation>
    </message>
    <message>
        <source>development, on map 6 only</source>
        <translation>ontwikkeling, alleen op kaart 6</translation>
    </message>
    <message>
        <source>dwellings</source>
        <translation>woningen</translation>
    </message>
    <message>
        <source>en</source>
        <translation>nl</translation>
    </message>
    <message>
        <source>focus area, on all maps</source>
        <translation>focusgebied, op alle kaarten</translation>
    </message>
    <message>
        <source>in the table</source>
        <translation>in de tabel</translation>
    </message>
    <message>
        <source>inhabitants</source>
        <translation>inwoners</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>ontbreekt</translation>
    </message>
    <message>
        <source>is not known; known are {known}</source>
        <translation>is niet bekend; bekend zijn {known}</translation>
    </message>
    <message>
        <source>it goes on for more than {count} pages.</source>
        <translation>er zouden meer dan {count} pagina’s van komen.</translation>
    </message>
    <message>
        <source>its encoding</source>
        <translation>de tekencodering</translation>
    </message>
    <message>
        <source>its start</source>
        <translation>het begin</translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation>regel {line}, kolom {column}</translation>
    </message>
    <message>
        <source>made with the first circle</source>
        <translation>ontstaat met de eerste cirkel</translation>
    </message>
    <message>
        <source>metres (RD)</source>
        <translation>meters (RD)</translation>
    </message>
    <message>
        <source>mild intellectual disability (lvb)</source>
        <translation>mensen met een licht verstandelijke beperking (lvb)</translation>
    </message>
    <message>
        <source>multiple chronic somatic conditions and limited mobility (somatisch)</source>
        <translation>mensen met meerdere chronische lichamelijke aandoeningen en beperkte mobiliteit (somatisch)</translation>
    </message>
    <message>
        <source>no area is masked</source>
        <translation>er is geen gebied afgeschermd</translation>
    </message>
    <message>
        <source>no layer with maps yet</source>
        <translation>nog geen laag met kaarten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>none: names come from the areas</source>
        <translation>geen: namen komen van de gebieden</translation>
    </message>
    <message>
        <source>not known, since there are no inhabitants of {year}: no area is masked</source>
        <translation>niet te bepalen, want er zijn geen inwonertallen van {year}: geen gebied is afgeschermd</translation>
    </message>
    <message>
        <source>on the map</source>
        <translation>op de kaart</translation>
    </message>
    <message>
        <source>pandas is not installed with this QGIS. On Linux install python3-pandas; on Windows choose the full QGIS installer.</source>
        <translation>pandas ontbreekt bij deze QGIS. Installeer op Linux python3-pandas; kies op Windows de volledige QGIS-installatie.</translation>
    </message>
    <message>
        <source>psychiatric disorder (psychisch)</source>
        <translation>mensen met een psychische aandoening (psychisch)</translation>
    </message>
    <message>
        <source>refugee-country background (vluchteling)</source>
        <translation>mensen met herkomst uit een vluchtelingenland (vluchteling)</translation>
    </message>
    <message>
        <source>rows of the gemeenten on the map have no area there</source>
        <translation>rijen van de gemeenten op de kaart zonder gebied</translation>
    </message>
    <message>
        <source>should be a text</source>
        <translation>moet een tekst zijn</translation>
    </message>
    <message>
        <source>should be an object with names and values</source>
        <translation>moet een object met namen en waarden zijn</translation>
    </message>
    <message>
        <source>should be more than 0</source>
        <translation>moet groter dan 0 zijn</translation>
    </message>
    <message>
        <source>should be “{schema}”</source>
        <translation>moet “{schema}” zijn</translation>
    </message>
    <message>
        <source>should give a mean by year, such as {example}</source>
        <translation>moet een gemiddelde per jaar geven, zoals {example}</translation>
    </message>
    <message>
        <source>should have {count} boundaries, not {given}</source>
        <translation>moet {count} grenzen hebben, niet {given}</translation>
    </message>
    <message>
        <source>should hold numbers, not {value}</source>
        <translation>moet getallen bevatten, niet {value}</translation>
    </message>
    <message>
        <source>should increase, but {upper:g} comes after {lower:g}</source>
        <translation>moet oplopen, maar {upper:g} komt na {lower:g}</translation>
    </message>
    <message>
        <source>situation {to_year}, development {from_year}–{to_year}</source>
        <translation>situatie {to_year}, ontwikkeling {from_year}–{to_year}</translation>
    </message>
    <message>
        <source>social assistance (bijstand)</source>
        <translation>mensen met een bijstandsuitkering (bijstand)</translation>
    </message>
    <message>
        <source>something went wrong that was not foreseen; the log has the details.</source>
        <translation>er ging iets mis dat niet was voorzien; de bijzonderheden staan in het logboek.</translation>
    </message>
    <message>
        <source>the Dutch mean</source>
        <translation>het Nederlandse gemiddelde</translation>
    </message>
    <message>
        <source>the circles {numbers}</source>
        <translation>de cirkels {numbers}</translation>
    </message>
    <message>
        <source>the circles {numbers} and 1 other</source>
        <translation>de cirkels {numbers} en 1 andere</translation>
    </message>
    <message>
        <source>the circles {numbers} and {count} others</source>
        <translation>de cirkels {numbers} en {count} andere</translation>
    </message>
    <message>
        <source>the folder is read-only.</source>
        <translation>de map is alleen-lezen.</translation>
    </message>
    <message>
        <source>the items of the template leave too little room for it.</source>
        <translation>de onderdelen van het sjabloon laten er te weinig ruimte voor over.</translation>
    </message>
    <message>
        <source>the mean of the area&apos;s own gemeente</source>
        <translation>het gemiddelde van de eigen gemeente</translation>
    </message>
    <message>
        <source>the mean of the table</source>
        <translation>het gemiddelde van de tabel</translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation>het hele bestand</translation>
    </message>
    <message>
        <source>{areas} areas are in the chosen classes; {circles} circles are suggested.</source>
        <translation>Gebieden in de gekozen klassen: {areas}; voorgestelde cirkels: {circles}.</translation>
    </message>
    <message>
        <source>{columns} of {rows} areas; {missing} lack a group in some year.</source>
        <translation>{columns} voor {rows} gebieden; bij {missing} daarvan ontbreekt in een of meer jaren een groep.</translation>
    </message>
    <message>
        <source>{column} stands in {first} and in {second}; that of {first} was taken.</source>
        <translation>{column} staat in {first} en in {second}; gebruikt is die uit {first}.</translation>
    </message>
    <message>
        <source>{count} adjoining areas have {classes} on map {map}, together with {people}.</source>
        <translation>{count} aangrenzende gebieden met samen {people} zijn op kaart {map} ingedeeld als {classes}.</translation>
    </message>
    <message>
        <source>{count} areas with fewer than {minimum} inhabitants get no class (“te weinig inwoners”).</source>
        <translation>{count} gebieden met minder dan {minimum} inwoners krijgen geen klasse (“te weinig inwoners”).</translation>
    </message>
    <message>
        <source>{count} circles not saved yet.</source>
        <translation>{count} cirkels nog niet opgeslagen.</translation>
    </message>
    <message>
        <source>{count} circles were made.</source>
        <translation>Gemaakte cirkels: {count}.</translation>
    </message>
    <message>
        <source>{count} groups with too few inhabitants were left out (MIN_INHABITANTS).</source>
        <translation>Weggelaten groepen met te weinig inwoners (MIN_INHABITANTS): {count}.</translation>
    </message>
    <message>
        <source>{count} inhabitants</source>
        <translation>{count} inwoners</translation>
    </message>
    <message>
        <source>{count} lack a row in a table: {names}.</source>
        <translation>Zonder rij in een of meer tabellen: {count} ({names}).</translation>
    </message>
    <message>
        <source>{count} more groups come after the last one wanted (MAX_COUNT).</source>
        <translation>Groepen die buiten het maximumaantal cirkels vallen (MAX_COUNT): {count}.</translation>
    </message>
    <message>
        <source>{count} rows without a place were left out.</source>
        <translation>{count} rijen zonder plaats zijn weggelaten.</translation>
    </message>
    <message>
        <source>{count} suggested circles were added; undo takes them away.</source>
        <translation>Er zijn {count} voorgestelde cirkels toegevoegd; met “Ongedaan maken” verdwijnen ze weer.</translation>
    </message>
    <message>
        <source>{file} cannot be cut into columns; look for a quotation mark that is opened and not closed.</source>
        <translation>{file} kan niet in kolommen worden verdeeld; zoek naar een aanhalingsteken dat wel wordt geopend maar niet gesloten.</translation>
    </message>
    <message>
        <source>{file} cannot be read; close it in other programs, and check that you may open it.</source>
        <translation>{file} kan niet worden gelezen; sluit het in andere programma&apos;s, en controleer de leesrechten.</translation>
    </message>
    <message>
        <source>{file} cannot be replaced: it is open in another program, or protected. Close it, or choose another name.</source>
        <translation>{file} kan niet worden vervangen: het bestand is in een ander programma geopend, of beveiligd. Sluit het, of kies een andere naam.</translation>
    </message>
    <message>
        <source>{file} cannot be written: it, or the folder {folder}, is read-only. Choose another place.</source>
        <translation>{file} kan niet worden weggeschreven: het bestand of de map {folder} is alleen-lezen. Kies een andere plek.</translation>
    </message>
    <message>
        <source>{file} cannot be written: the folder {folder} does not exist. Make it first, or choose another.</source>
        <translation>{file} kan niet worden weggeschreven: de map {folder} bestaat niet. Maak die eerst aan, of kies een andere.</translation>
    </message>
    <message>
        <source>{file} cannot be written: the folder {folder} is read-only. Choose another folder.</source>
        <translation>{file} kan niet worden weggeschreven: de map {folder} is alleen-lezen. Kies een andere map.</translation>
    </message>
    <message>
        <source>{file} could not be written completely; check that the disk is not full.</source>
        <translation>{file} kon niet volledig worden weggeschreven; controleer of de schijf niet vol is.</translation>
    </message>
    <message>
        <source>{file} could not be written; check that the disk is not full.</source>
        <translation>{file} kon niet worden weggeschreven; controleer of de schijf niet vol is.</translation>
    </message>
    <message>
        <source>{file} has a header but no rows below it; choose a table with a row per area.</source>
        <translation>{file} heeft een kopregel maar geen rijen eronder; kies een tabel met een rij per gebied.</translation>
    </message>
    <message>
        <source>{file} has a text for “{name}”, which is no map; it was left out.</source>
        <translation>{file} heeft een tekst voor “{name}”, maar dat is geen kaart; die tekst is weggelaten.</translation>
    </message>
    <message>
        <source>{file} has a text for “{name}”, which is no map; name a map, such as {known}.</source>
        <translation>{file} heeft een tekst voor “{name}”, maar dat is geen kaart; noem een kaart, zoals {known}.</translation>
    </message>
    <message>
        <source>{file} has no bookmarks, since QGIS wrote it in a way that is not known here.</source>
        <translation>{file} heeft geen bladwijzers, omdat QGIS het heeft weggeschreven op een manier die hier niet bekend is.</translation>
    </message>
    <message>
        <source>{file} has no header with the names of its columns; add one as its first row.</source>
        <translation>{file} heeft geen kopregel met de namen van de kolommen; voeg die als eerste rij toe.</translation>
    </message>
    <message>
        <source>{file} has no rows; choose a table with a row per area.</source>
        <translation>{file} heeft geen rijen; kies een tabel met een rij per gebied.</translation>
    </message>
    <message>
        <source>{file} has no sheet or table “{layer}”, but: {names}.</source>
        <translation>{file} heeft geen werkblad of tabel “{layer}”, wel: {names}.</translation>
    </message>
    <message>
        <source>{file} has no table with a header and rows; choose a table with a row per area.</source>
        <translation>{file} bevat geen tabel met een kopregel en rijen; kies een tabel met een rij per gebied.</translation>
    </message>
    <message>
        <source>{file} has no texts; start the text of each map with a line “# 1” or “# Kaart 1”.</source>
        <translation>{file} heeft geen teksten; begin de tekst van elke kaart met een regel “# 1” of “# Kaart 1”.</translation>
    </message>
    <message>
        <source>{file} has several tables ({names}); name one of them in LAYER.</source>
        <translation>{file} bevat meer dan één tabel ({names}); noem er één bij “Werkblad of tabel in het bestand” (LAYER).</translation>
    </message>
    <message>
        <source>{file} is JSON but not a table; choose GeoJSON, or an array with one object per area and year.</source>
        <translation>{file} is JSON maar geen tabel; kies GeoJSON, of een lijst met één object per gebied en jaar.</translation>
    </message>
    <message>
        <source>{file} is XML, not a table: perhaps the message of a failed web request. Save or download the table as CSV, XLSX or GeoPackage.</source>
        <translation>{file} is XML en geen tabel: misschien de melding van een mislukt webverzoek. Bewaar of download de tabel als CSV, XLSX of GeoPackage.</translation>
    </message>
    <message>
        <source>{file} is a ZIP file; unpack it first and choose the table in it: {tables}.</source>
        <translation>{file} is een ZIP-bestand; pak het eerst uit en kies de tabel die erin zit: {tables}.</translation>
    </message>
    <message>
        <source>{file} is a binary workbook (XLSB); save it as .xlsx.</source>
        <translation>{file} is een binaire werkmap (XLSB); bewaar die als .xlsx.</translation>
    </message>
    <message>
        <source>{file} is a file; choose a folder for the report.</source>
        <translation>{file} is een bestand; kies een map voor het rapport.</translation>
    </message>
    <message>
        <source>{file} is a folder; choose a file in it.</source>
        <translation>{file} is een map; kies een bestand in die map.</translation>
    </message>
    <message>
        <source>{file} is a web page, not a table: perhaps the message of a failed download. Open it in a browser to see what it says, and download the table again.</source>
        <translation>{file} is een webpagina en geen tabel: misschien de melding van een mislukte download. Open het bestand in een browser om te zien wat er staat, en download de tabel opnieuw.</translation>
    </message>
    <message>
        <source>{file} is cut off or damaged; save or download it again.</source>
        <translation>{file} is afgebroken of beschadigd; bewaar of download het opnieuw.</translation>
    </message>
    <message>
        <source>{file} is damaged, cut off or protected; open it in the program that made it and save it again, or download it again.</source>
        <translation>{file} is beschadigd, afgebroken of beveiligd; open het in het programma waarmee het is gemaakt en bewaar het opnieuw, of download het opnieuw.</translation>
    </message>
    <message>
        <source>{file} is empty; choose a table with a row per area.</source>
        <translation>{file} is leeg; kies een tabel met een rij per gebied.</translation>
    </message>
    <message>
        <source>{file} is no layout template of QGIS: save one in the layout designer by Layout, Save as Template.</source>
        <translation>{file} is geen lay-outsjabloon van QGIS: bewaar er een in de lay-outontwerper, met Lay-out › Als sjabloon opslaan.</translation>
    </message>
    <message>
        <source>{file} is no text in UTF-8; save it as UTF-8 first.</source>
        <translation>{file} is geen tekst in UTF-8; sla het bestand eerst op als UTF-8.</translation>
    </message>
    <message>
        <source>{file} is not a folder.</source>
        <translation>{file} is geen map.</translation>
    </message>
    <message>
        <source>{file} is not a text file, or a damaged one; choose a CSV, XLSX, ODS, DBF, GeoPackage or JSON file, or download it again.</source>
        <translation>{file} is geen tekstbestand, of is beschadigd; kies een bestand in CSV, XLSX, ODS, DBF, GeoPackage of JSON, of download het opnieuw.</translation>
    </message>
    <message>
        <source>{file} is not there ({parameter}); choose another file.</source>
        <translation>{file} is er niet ({parameter}); kies een ander bestand.</translation>
    </message>
    <message>
        <source>{file} is not there.</source>
        <translation>{file} is er niet.</translation>
    </message>
    <message>
        <source>{file} is not there; check the folder and the name.</source>
        <translation>{file} is er niet; controleer de map en de naam.</translation>
    </message>
    <message>
        <source>{file} is open in another program or in a layer that is being edited; close it there, or choose another name.</source>
        <translation>{file} is geopend in een ander programma, of in een laag die wordt bewerkt; sluit het daar, of kies een andere naam.</translation>
    </message>
    <message>
        <source>{file} is protected by a password; open it, remove the password and save it again.</source>
        <translation>{file} is beveiligd met een wachtwoord; open het, haal het wachtwoord eraf en bewaar het opnieuw.</translation>
    </message>
    <message>
        <source>{file} is text but not a table: it has no columns separated by a comma, semicolon, tab or “|”. Choose a table with a code and a value per area.</source>
        <translation>{file} is tekst maar geen tabel: er zijn geen kolommen, gescheiden door een komma, puntkomma, tab of “|”. Kies een tabel met een code en een waarde per gebied.</translation>
    </message>
    <message>
        <source>{file} is {thing}, not a table; choose a CSV, XLSX, ODS, DBF, GeoPackage or JSON file.</source>
        <translation>{file} is {thing} en geen tabel; kies een bestand in CSV, XLSX, ODS, DBF, GeoPackage of JSON.</translation>
    </message>
    <message>
        <source>{file} looks like JSON but is damaged or cut off; save or download it again.</source>
        <translation>{file} lijkt op JSON maar is beschadigd of afgebroken; bewaar of download het opnieuw.</translation>
    </message>
    <message>
        <source>{file} starts as UTF-16 text but is damaged further on; save or download it again.</source>
        <translation>{file} begint als UTF-16-tekst maar is verderop beschadigd; bewaar of download het opnieuw.</translation>
    </message>
    <message>
        <source>{file}, line {line}: this text belongs to no map; start the text of each map with a line “# 1” or “# Kaart 1”.</source>
        <translation>{file}, regel {line}: deze tekst hoort bij geen enkele kaart; begin de tekst van elke kaart met een regel “# 1” of “# Kaart 1”.</translation>
    </message>
    <message>
        <source>{file}, row {row}: a quotation mark is opened there and not closed; correct that row.</source>
        <translation>{file}, rij {row}: hier wordt een aanhalingsteken geopend en niet gesloten; verbeter die rij.</translation>
    </message>
    <message>
        <source>{file}, row {row}: it has {found} columns where the others have {width}; check the separators and quotation marks of that row.</source>
        <translation>{file}, rij {row}: deze rij heeft {found} kolommen, de andere rijen hebben er {width}; controleer de scheidingstekens en aanhalingstekens van deze rij.</translation>
    </message>
    <message>
        <source>{file}: this QGIS cannot read {format} files; save it as .xlsx or .csv.</source>
        <translation>{file}: deze QGIS kan geen {format}-bestanden lezen; bewaar het als .xlsx of .csv.</translation>
    </message>
    <message>
        <source>{file}: what stands at “{name}” is no text.</source>
        <translation>{file}: wat bij “{name}” staat, is geen tekst.</translation>
    </message>
    <message>
        <source>{folder} is a file; choose a folder.</source>
        <translation>{folder} is een bestand; kies een map.</translation>
    </message>
    <message>
        <source>{indicator} comes from two tables, {first} and {second}: if they are two releases, their areas may differ. Take both years from one release where you can.</source>
        <translation>{indicator} komt uit twee tabellen, {first} en {second}. Zijn het twee verschillende metingen, dan kunnen de gebieden verschillen. Neem beide jaren zo mogelijk uit één meting.</translation>
    </message>
    <message>
        <source>{layer} could not be saved: is it read-only, or open elsewhere?</source>
        <translation>{layer} kon niet worden opgeslagen: is de laag alleen-lezen, of elders geopend?</translation>
    </message>
    <message>
        <source>{layer} has edits that are not saved; save them, or undo them, and make the report then.</source>
        <translation>{layer} heeft wijzigingen die niet zijn opgeslagen; sla ze op of maak ze ongedaan, en maak dan het rapport.</translation>
    </message>
    <message>
        <source>{layer} has no areas; choose a layer with a polygon per area.</source>
        <translation>{layer} bevat geen gebieden; kies een laag met een vlak per gebied.</translation>
    </message>
    <message>
        <source>{layer} has no classes (fields kaart1 … kaart7); run “Make resilience maps” or “Classify” on it first.</source>
        <translation>{layer} heeft geen klassen (velden kaart1 … kaart7); voer er eerst “Veerkrachtkaarten maken” of “Klassen bepalen” op uit.</translation>
    </message>
    <message>
        <source>{layer} has no column with dwellings (woningen, aantal_woningen, woningvoorraad …); give areas that have one, or let areas count otherwise (WEIGHT 0 or 1).</source>
        <translation>{layer} heeft geen kolom met het aantal woningen (woningen, aantal_woningen, woningvoorraad …); kies een laag met die kolom, of laat de gebieden meetellen naar inwoners of oppervlakte (WEIGHT 0 of 1).</translation>
    </message>
    <message>
        <source>{layer} has no column with inhabitants (inw_{year}); give areas that have one, or let areas count by area (WEIGHT 1).</source>
        <translation>{layer} heeft geen kolom met het aantal inwoners (inw_{year}); kies een laag met die kolom, of laat de gebieden meetellen naar oppervlakte (WEIGHT 1).</translation>
    </message>
    <message>
        <source>{layer} has no coordinate reference system, so nobody knows what is built up; set it in the properties of the layer.</source>
        <translation>{layer} heeft geen coördinatenstelsel, zodat niet te bepalen is wat bebouwd is; stel het in bij de eigenschappen van de laag.</translation>
    </message>
    <message>
        <source>{layer} has no coordinate reference system, so nobody knows where its circles are; set it in the properties of the layer.</source>
        <translation>{layer} heeft geen coördinaatstelsel (CRS), zodat niet te zeggen is waar de cirkels liggen; stel het in bij de eigenschappen van de laag.</translation>
    </message>
    <message>
        <source>{layer} has no field {field}; choose another map, or classify the areas again.</source>
        <translation>{layer} heeft geen veld {field}; kies een andere kaart, of bepaal de klassen van de gebieden opnieuw.</translation>
    </message>
    <message>
        <source>{layer} has no polygons where the areas are, so the maps do not show what is built up.</source>
        <translation>{layer} heeft geen vlakken waar de gebieden liggen; op de kaarten is daarom niet te zien wat bebouwd is.</translation>
    </message>
    <message>
        <source>{layer} has no polygons; choose a layer of polygons.</source>
        <translation>{layer} heeft geen vlakken; kies een vlakkenlaag.</translation>
    </message>
    <message>
        <source>{layer} has no polygons; choose a layer with a polygon per area, and give a table as a table.</source>
        <translation>{layer} heeft geen vlakken; kies een laag met een vlak per gebied, en geef een tabel op als tabel.</translation>
    </message>
    <message>
        <source>{layer} has none of the fields {fields}; run “Classify” or “Make resilience maps” first.</source>
        <translation>{layer} heeft geen van de velden {fields}; voer eerst “Klassen bepalen” of “Veerkrachtkaarten maken” uit.</translation>
    </message>
    <message>
        <source>{layer} holds focus circles and no areas; choose the layer of areas with their classes.</source>
        <translation>{layer} bevat focuscirkels en geen gebieden; kies de laag met gebieden en hun klassen.</translation>
    </message>
    <message>
        <source>{layer} lies outside the area of its coordinate reference system ({crs}); set the right one in the properties of the layer.</source>
        <translation>{layer} ligt buiten het gebied van het ingestelde coördinaatstelsel ({crs}); stel het juiste in bij de eigenschappen van de laag.</translation>
    </message>
    <message>
        <source>{layer}, row {row} has {count} points; make single points of them first (“Multipart to singleparts”).</source>
        <translation>{layer}, rij {row} bestaat uit {count} punten; maak er eerst losse punten van (“Meervoudige naar enkelvoudige”, Multipart to singleparts).</translation>
    </message>
    <message>
        <source>{layer}, row {row} is a line; choose a table, a layer of points or a layer of polygons.</source>
        <translation>{layer}, rij {row} is een lijn; kies een tabel, een laag met punten of een laag met vlakken.</translation>
    </message>
    <message>
        <source>{layer}: the field “{column}” holds no codes; name the field with the area codes (AREA_CODE).</source>
        <translation>{layer}: het veld “{column}” bevat geen codes; kies het juiste veld bij “Veld met de gebiedscodes” (AREA_CODE).</translation>
    </message>
    <message>
        <source>{layer}: {codes} stand for more than one polygon each; every one of them gets the values of its code.</source>
        <translation>{layer}: {codes} staan elk voor meer dan één vlak; al die vlakken krijgen de waarden van hun code.</translation>
    </message>
    <message>
        <source>{map}, compared with {reference}</source>
        <translation>{map}, afgezet tegen {reference}</translation>
    </message>
    <message>
        <source>{matched} of {total} areas found a row. Columns: {columns}.</source>
        <translation>Voor {matched} van de {total} gebieden is een rij gevonden. Kolommen: {columns}.</translation>
    </message>
    <message>
        <source>{matched} of {total} areas matched.</source>
        <translation>{matched} van de {total} gebieden zijn gekoppeld.</translation>
    </message>
    <message>
        <source>{matched} of {total} areas of {layer} were joined.</source>
        <translation>{matched} van de {total} gebieden van {layer} zijn gekoppeld.</translation>
    </message>
    <message>
        <source>{name} has “{label}” on map {map}, with {people}.</source>
        <translation>{name} ({people}) is op kaart {map} ingedeeld als “{label}”.</translation>
    </message>
    <message>
        <source>{name} has “{label}” on map {map}, with {people}; by itself it is wider than the radius of {radius:g} m.</source>
        <translation>{name} ({people}) is op kaart {map} ingedeeld als “{label}”; het gebied past op zichzelf al niet binnen een straal van {radius:g} m.</translation>
    </message>
    <message>
        <source>{rows} areas with {columns}.</source>
        <translation>{rows} gebieden met {columns}.</translation>
    </message>
    <message>
        <source>{table} does not have all groups ({groups}) for {years}; it has {columns}. Add the columns, or leave a group out for all areas.</source>
        <translation>{table} heeft niet alle groepen ({groups}) voor {years}; de tabel bevat {columns}. Voeg de ontbrekende kolommen toe, of laat een groep voor alle gebieden weg.</translation>
    </message>
    <message>
        <source>{table} does not say which year its values are for; give the year in YEAR of “Load indicators”, or name the column with the year in YEAR_FIELD.</source>
        <translation>{table} zegt niet van welk jaar de waarden zijn; vul bij “Indicatoren inlezen” het “Jaar van de waarden” (YEAR) in, of noem de kolom bij “Kolom met het jaar” (YEAR_FIELD).</translation>
    </message>
    <message>
        <source>{table} gives more than one code for {codes}; keep one row per area.</source>
        <translation>{table} geeft meer dan één code voor {codes}; houd één rij per gebied over.</translation>
    </message>
    <message>
        <source>{table} has more than one column “{column}”; rename or remove the ones that do not count.</source>
        <translation>{table} heeft meer dan één kolom “{column}”; geef de kolommen die niet meetellen een andere naam, of verwijder ze.</translation>
    </message>
    <message>
        <source>{table} has more than one row for {codes}; keep one row per area and year.</source>
        <translation>{table} heeft meer dan één rij voor {codes}; houd één rij per gebied en jaar over.</translation>
    </message>
    <message>
        <source>{table} has no circles: none of its {count} rows has a place.</source>
        <translation>{table} bevat geen cirkels: geen van de {count} rijen heeft een plaats.</translation>
    </message>
    <message>
        <source>{table} has no column with the year; the year {year} was taken from its name.</source>
        <translation>{table} heeft geen kolom met het jaar; het jaar {year} komt uit de naam.</translation>
    </message>
    <message>
        <source>{table} has no column “{column}”; its columns are {columns}.</source>
        <translation>{table} heeft geen kolom “{column}”; de kolommen zijn {columns}.</translation>
    </message>
    <message>
        <source>{table} has no pair of columns with coordinates that is known, such as x and y or lon and lat. Its columns are {columns}; name both in X_FIELD and Y_FIELD.</source>
        <translation>{table} heeft geen twee kolommen die als coördinaten worden herkend, zoals x en y of lon en lat. De kolommen zijn {columns}; noem de juiste bij “Kolom met x of de lengtegraad” (X_FIELD) en “Kolom met y of de breedtegraad” (Y_FIELD).</translation>
    </message>
    <message>
        <source>{table} has no row with a value like “{pattern}” in column “{column}”; take the release with Leefbaarometer 3.0.</source>
        <translation>{table} heeft geen rij met een waarde als “{pattern}” in de kolom “{column}”; neem de meting met Leefbaarometer 3.0.</translation>
    </message>
    <message>
        <source>{table} has no rows; choose a table with a row per area.</source>
        <translation>{table} heeft geen rijen; kies een tabel met een rij per gebied.</translation>
    </message>
    <message>
        <source>{table} has no values of onv; choose a table with the dimension overlast en onveiligheid of the Leefbaarometer, or run “Load indicators” on it first and name its columns.</source>
        <translation>{table} heeft geen waarden van onv; kies een tabel met de dimensie overlast en onveiligheid van de Leefbaarometer, of voer er eerst “Indicatoren inlezen” op uit en noem daar de kolommen.</translation>
    </message>
    <message>
        <source>{table} has no values of {year} (TO_YEAR); it has {years}.</source>
        <translation>{table} heeft geen waarden van het eindjaar {year} (TO_YEAR), wel van {years}.</translation>
    </message>
    <message>
        <source>{table} has no year; its values were taken as those of {year}.</source>
        <translation>{table} noemt geen jaar; de waarden gelden als die van {year}.</translation>
    </message>
    <message>
        <source>{table} has the area names of several divisions ({names}), so that one code may mean two areas. Its columns are {columns}. Load each division by itself with “Load indicators”, and name its columns in CODE_FIELD and VALUE_FIELDS.</source>
        <translation>{table} bevat de gebiedsnamen van meer dan één indeling ({names}); één code kan er twee gebieden aanduiden. De kolommen zijn {columns}. Lees elke indeling apart in met “Indicatoren inlezen”, en noem de kolommen in CODE_FIELD en VALUE_FIELDS.</translation>
    </message>
    <message>
        <source>{table} has two columns for {indicator}, “{first}” and “{second}”; leave out one of them, or name the right one in VALUE_FIELDS of “Load indicators”.</source>
        <translation>{table} heeft twee kolommen voor {indicator}: “{first}” en “{second}”; laat er een weg, of noem de juiste bij “Kolommen met de waarden” (VALUE_FIELDS) van “Indicatoren inlezen”.</translation>
    </message>
    <message>
        <source>{table} holds {table_level}, but the areas of {layer} are {area_level}; take a table and a layer of the same level.</source>
        <translation>{table} bevat {table_level}, maar de gebieden van {layer} zijn {area_level}; neem een tabel en een laag van hetzelfde niveau.</translation>
    </message>
    <message>
        <source>{table} is not a crosswalk: it needs two columns of codes, first that of the area, then that in the tables; its columns are {columns}.</source>
        <translation>{table} is geen omzettabel: er zijn twee kolommen met codes nodig, eerst die van het gebied, dan die in de tabellen; de kolommen zijn {columns}.</translation>
    </message>
    <message>
        <source>{table} is not recognised: it has codes in “{code}” but no indicator that is known. Its columns are {columns}. Name the columns in VALUE_FIELDS of “Load indicators”, such as onv=score.</source>
        <translation>{table} wordt niet herkend: de tabel heeft codes in “{code}”, maar geen indicator die bekend is. De kolommen zijn {columns}. Noem de kolommen bij “Kolommen met de waarden” (VALUE_FIELDS) van “Indicatoren inlezen”, zoals onv=score.</translation>
    </message>
    <message>
        <source>{table} is not recognised: no column holds area codes. Its columns are {columns}. Name the column with the codes (AREA_CODE for areas; CODE_FIELD of “Load indicators” for a table).</source>
        <translation>{table} wordt niet herkend: geen kolom bevat gebiedscodes. De kolommen zijn {columns}. Noem de kolom met de codes (AREA_CODE bij gebieden; CODE_FIELD van “Indicatoren inlezen” bij een tabel).</translation>
    </message>
    <message>
        <source>{table} was joined to {layer} by code alone, since there are no area names on both sides: codes that were reused for another area cannot be seen.</source>
        <translation>{table} is alleen op code aan {layer} gekoppeld, want niet aan beide kanten staan namen van gebieden: hergebruikte codes zijn dan niet te herkennen.</translation>
    </message>
    <message>
        <source>{table}, row {row}, column “{column}”: {value:g} cannot be right, since {indicator} lies between {lowest} and {highest}. Correct the value, or check that this is the right column and decimal mark.</source>
        <translation>{table}, rij {row}, kolom “{column}”: {value:g} kan niet kloppen, want {indicator} ligt tussen {lowest} en {highest}. Verbeter de waarde, of controleer of dit de juiste kolom en het juiste decimaalteken is.</translation>
    </message>
    <message>
        <source>{table}, row {row}, column “{column}”: “{value}” is not a number. Correct it, or leave it empty where the value is not known.</source>
        <translation>{table}, rij {row}, kolom “{column}”: “{value}” is geen getal. Verbeter de waarde, of laat de cel leeg als de waarde niet bekend is.</translation>
    </message>
    <message>
        <source>{table}, row {row}, column “{column}”: “{value}” is not a year.</source>
        <translation>{table}, rij {row}, kolom “{column}”: “{value}” is geen jaar.</translation>
    </message>
    <message>
        <source>{table}, row {row}: {problem}</source>
        <translation>{table}, rij {row}: {problem}</translation>
    </message>
    <message>
        <source>{table}, row {row}: {x:.10g} in “{x_column}” and {y:.10g} in “{y_column}” are no place in the Netherlands, in metres (RD) or in degrees. Correct the row, write numbers without thousands marks, or give points in a layer of their own CRS.</source>
        <translation>{table}, rij {row}: {x:.10g} in “{x_column}” en {y:.10g} in “{y_column}” vormen geen plaats in Nederland, niet in meters (RD) en niet in graden. Verbeter de rij, schrijf getallen zonder punten of spaties voor duizendtallen, of geef punten op als laag met een eigen coördinaatstelsel (CRS).</translation>
    </message>
    <message>
        <source>{table}, row {row}: {x:.10g} in “{x_column}” and {y:.10g} in “{y_column}” are the wrong way round; swap X_FIELD and Y_FIELD, or correct the row.</source>
        <translation>{table}, rij {row}: {x:.10g} in “{x_column}” en {y:.10g} in “{y_column}” zijn verwisseld; wissel de kolommen met x en y om (X_FIELD en Y_FIELD), of verbeter de rij.</translation>
    </message>
    <message>
        <source>{table}, row {row}: {x:.10g}, {y:.10g} is in {unit}, and row {before} is in {unit_before}; give all circles in one of both.</source>
        <translation>{table}, rij {row}: {x:.10g}, {y:.10g} staat in {unit}, en rij {before} in {unit_before}; geef alle cirkels in dezelfde eenheid op.</translation>
    </message>
    <message>
        <source>{table}, row {row}: “{empty}” is empty, and “{filled}” is not; fill in both.</source>
        <translation>{table}, rij {row}: “{empty}” is leeg en “{filled}” niet; vul beide in.</translation>
    </message>
    <message>
        <source>{table}, row {row}: “{value}” is no kind of circle ({kinds}); it became {kind}.</source>
        <translation>{table}, rij {row}: “{value}” is geen soort cirkel ({kinds}); de cirkel heeft soort {kind} gekregen.</translation>
    </message>
    <message>
        <source>{table}, row {row}: “{value}” names no map, such as 3,4,7; the circle shows on all of them.</source>
        <translation>{table}, rij {row}: in “{value}” is geen kaart te herkennen, zoals in 3,4,7; de cirkel staat op alle kaarten.</translation>
    </message>
    <message>
        <source>{table}, {code}, {column}: a share of {share:.1f} % cannot be right; check the value and whether it is a share or a number of persons (UNIT).</source>
        <translation>{table}, {code}, {column}: een aandeel van {share:.1f}% kan niet kloppen; controleer de waarde, en of het een aandeel of een aantal personen is (“Eenheid”, UNIT).</translation>
    </message>
    <message>
        <source>{table}: column “{column}” holds no codes; name the column with the area codes (CODE_FIELD).</source>
        <translation>{table}: de kolom “{column}” bevat geen codes; noem de juiste kolom bij “Kolom met de gebiedscodes” (CODE_FIELD).</translation>
    </message>
    <message>
        <source>{table}: column “{column}” should hold JSON objects with the scores but cannot be read; download the file again.</source>
        <translation>{table}: de kolom “{column}” hoort JSON-objecten met de scores te bevatten, maar is niet te lezen; download het bestand opnieuw.</translation>
    </message>
    <message>
        <source>{table}: several circles have the number {numbers}.</source>
        <translation>{table}: nummers die meer dan eens voorkomen: {numbers}.</translation>
    </message>
    <message>
        <source>{table}: {codes} share a row with another area.</source>
        <translation>{table}: {codes} delen een rij met een ander gebied.</translation>
    </message>
    <message>
        <source>{table}: {column} holds numbers of persons, so that inw_{year} (inhabitants) is needed to make shares of them; give a table with inhabitants, or shares.</source>
        <translation>{table}: {column} bevat aantallen personen; om daar aandelen van te maken is inw_{year} (inwoners) nodig. Geef een tabel met het aantal inwoners, of met aandelen.</translation>
    </message>
    <message>
        <source>{table}: {count} rows of an older version (column “{column}”) were left out.</source>
        <translation>{table}: {count} rijen van een oudere versie (kolom “{column}”) zijn weggelaten.</translation>
    </message>
    <message>
        <source>{table}: {count} rows of {words} were left out.</source>
        <translation>{table}: {count} rijen van {words} zijn weggelaten.</translation>
    </message>
    <message>
        <source>{table}: {count} rows without an area code were left out.</source>
        <translation>{table}: {count} rijen zonder gebiedscode zijn weggelaten.</translation>
    </message>
    <message>
        <source>“Recognise” takes a column for numbers of persons when one of its values is over 100.</source>
        <translation>Bij “Herkennen” geldt een kolom als aantallen personen zodra een van de waarden boven 100 ligt.</translation>
    </message>
    <message>
        <source>“{typed}” is no radius: type it in metres, like 250.</source>
        <translation>“{typed}” is geen straal: typ een aantal meters, zoals 250.</translation>
    </message>
    <message>
        <source>… and {count} more.</source>
        <translation>… en nog {count}.</translation>
    </message>
</context>
</TS>
