<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Veerkracht</name>
    <message>
        <source>&lt;p&gt;Gives a classified layer a named style for each map, in the main palette or in the one that colour-blind readers can use.&lt;/p&gt;&lt;p&gt;Saved with the data, the styles travel in the GeoPackage and the layer opens styled anywhere; beside another file the first map&apos;s style is saved as .qml. In an open project each map also gets a map theme. In a model, let this be the last step.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Geeft een laag met klassen voor elke kaart een eigen stijl, in het standaardpalet of in het palet dat ook bij kleurenblindheid goed leesbaar is.&lt;/p&gt;&lt;p&gt;Worden de stijlen bij de gegevens opgeslagen, dan reizen ze mee in de GeoPackage en opent de laag overal in de juiste kleuren; bij een ander bestandsformaat komt de stijl van de eerste kaart als .qml naast het bestand. In een geopend project krijgt elke kaart ook een kaartthema. Maak dit in een model de laatste stap.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Gives every area the indicators of its own code, and reports what matched and what did not.&lt;/p&gt;&lt;p&gt;CBS reuses codes when a gemeente redraws its buurten, so that one code may mean two areas. Where both sides have names, names are compared: a code that means another area is &lt;b&gt;not&lt;/b&gt; joined and gets the reason &lt;i&gt;code hergebruikt&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;Beside the indicators the result has a field per indicator (onv_reden …) that says why an area has none; “Classify” reads it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Geeft elk gebied de indicatoren van zijn eigen code, en meldt wat wel en niet kon worden gekoppeld.&lt;/p&gt;&lt;p&gt;Het CBS gebruikt codes opnieuw als een gemeente haar buurten anders indeelt; één code kan dan twee verschillende gebieden aanduiden. Als de namen aan beide kanten bekend zijn, worden ze vergeleken: een code die een ander gebied aanduidt, wordt &lt;b&gt;niet&lt;/b&gt; gekoppeld en krijgt de reden &lt;i&gt;code hergebruikt&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;Naast de indicatoren heeft het resultaat per indicator een veld (onv_reden …) dat zegt waarom een gebied geen waarde heeft; “Klassen bepalen” leest dat veld.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes the classes of the seven maps, and of 1b and 5b, from areas that hold their indicators (onv_2014, onv_2022, kwb_2014 …).&lt;/p&gt;&lt;p&gt;Means and standard deviations are taken over the rows of the reference tables: give the whole table that was joined, also the rows without a polygon. Without reference tables the areas themselves are the table, and the log says so.&lt;/p&gt;&lt;p&gt;Where an area has no class, the field &lt;i&gt;kaartN_reden&lt;/i&gt; says why.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Bepaalt de klassen van de zeven kaarten, en van 1b en 5b, voor gebieden die hun indicatoren al hebben (onv_2014, onv_2022, kwb_2014 …).&lt;/p&gt;&lt;p&gt;Gemiddelden en standaardafwijkingen worden berekend over de rijen van de opgegeven tabellen: geef de hele tabel die is gekoppeld, ook de rijen zonder vlak. Zonder deze tabellen gelden de gebieden zelf als tabel; het logboek meldt dat.&lt;/p&gt;&lt;p&gt;Heeft een gebied geen klasse, dan zegt het veld &lt;i&gt;kaartN_reden&lt;/i&gt; waarom.&lt;/p&gt;</translation>
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
        <source>&lt;p&gt;Reads an indicator table in the shape in which it was published, and writes a tidy one: a row per area, with the columns &lt;i&gt;code&lt;/i&gt;, &lt;i&gt;naam&lt;/i&gt; and &lt;i&gt;indicator_year&lt;/i&gt; (onv_2022, kwb_2022, corp_2022, inw_2022 …).&lt;/p&gt;&lt;p&gt;Known are the releases and the web service of the Leefbaarometer, key figures of CBS (also as StatLine CSV and OData), the layers of PDOK, and tables with columns named code, year, onv, kwb, corp, inw or one of the five groups. For any other table, name its columns.&lt;/p&gt;&lt;p&gt;Rows of wijken and gemeenten in a table of buurten are left out, and the log says so.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Leest een indicatorentabel in de vorm waarin die is gepubliceerd, en maakt er een geordende tabel van: een rij per gebied, met de kolommen &lt;i&gt;code&lt;/i&gt;, &lt;i&gt;naam&lt;/i&gt; en &lt;i&gt;indicator_jaar&lt;/i&gt; (onv_2022, kwb_2022, corp_2022, inw_2022 …).&lt;/p&gt;&lt;p&gt;Herkend worden de metingen en de webdienst van de Leefbaarometer, de kerncijfers van het CBS (ook als StatLine-CSV en OData), de lagen van PDOK, en tabellen met kolommen die code, jaar, onv, kwb, corp, inw of als een van de vijf groepen heten. Noem voor elke andere tabel de kolommen.&lt;/p&gt;&lt;p&gt;Rijen van wijken en gemeenten in een tabel met buurten worden weggelaten; het logboek meldt dat.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>A JSON file; without one, the boundaries of the plugin. Copy one of the profiles in the plugin&apos;s folder resources/profiles to make your own.</source>
        <translation>Een JSON-bestand; zonder bestand gelden de grenzen van de plugin. Kopieer een van de profielen uit de map resources/profiles van de plugin om een eigen profiel te maken.</translation>
    </message>
    <message>
        <source>A correlation is not a cause: the maps show what goes together, not why.</source>
        <translation>Samenhang is geen bewijs van oorzaak en gevolg: de kaarten laten zien wat samengaat, niet waarom.</translation>
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
        <source>A layer with the fields kaart1 … kaart7.</source>
        <translation>Een laag met de velden kaart1 … kaart7.</translation>
    </message>
    <message>
        <source>A page that an adviser can read and pass on: what was joined with what, what was not, and why.</source>
        <translation>Een pagina die een adviseur kan lezen en doorgeven: wat waarmee is gekoppeld, wat niet, en waarom.</translation>
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
        <source>A table of areas without a row, rows without an area, and reused codes.</source>
        <translation>Een tabel met gebieden zonder rij, rijen zonder gebied en hergebruikte codes.</translation>
    </message>
    <message>
        <source>A table whose first column has codes of the areas and whose second has the code of the same area in the tables. It overrules the comparison of names.</source>
        <translation>Een tabel met in de eerste kolom de codes van de gebieden en in de tweede de code van hetzelfde gebied in de tabellen. De omzettabel gaat voor op het vergelijken van namen.</translation>
    </message>
    <message>
        <source>A table without geometry: code, naam, and a column per indicator and year.</source>
        <translation>Een tabel zonder geometrie: code, naam, en een kolom per indicator en jaar.</translation>
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
        <source>Another {count} rows are of gemeenten that are not on the map.</source>
        <translation>Nog {count} rijen horen bij gemeenten die niet op de kaart staan.</translation>
    </message>
    <message>
        <source>Apply map styles</source>
        <translation>Kaartstijlen toepassen</translation>
    </message>
    <message>
        <source>Areas (buurten)</source>
        <translation>Gebieden (buurten)</translation>
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
        <source>CSV, XLSX, ODS, DBF, JSON, a table in a GeoPackage, or a layer of the project.</source>
        <translation>CSV, XLSX, ODS, DBF, JSON, een tabel in een GeoPackage, of een laag van het project.</translation>
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
        <source>Column with the year</source>
        <translation>Kolom met het jaar</translation>
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
        <source>Crosswalk of codes</source>
        <translation>Omzettabel van codes</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Demo buurten 2022 (invented)</source>
        <translation>Voorbeeldbuurten 2022 (verzonnen)</translation>
    </message>
    <message>
        <source>FROM_YEAR ({from_year}) is after TO_YEAR ({to_year}); give the earlier year first.</source>
        <translation>Het beginjaar (FROM_YEAR, {from_year}) ligt na het eindjaar (TO_YEAR, {to_year}); geef het vroegste jaar als beginjaar.</translation>
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
        <source>Files or layers: as published, or made by “Load indicators”. Where two tables have the same column for the same areas, the first counts.</source>
        <translation>Bestanden of lagen: zoals gepubliceerd, of gemaakt met “Indicatoren inlezen”. Hebben twee tabellen dezelfde kolom voor dezelfde gebieden, dan telt de eerste.</translation>
    </message>
    <message>
        <source>For a table that does not say which year its values are for, such as the key figures of CBS.</source>
        <translation>Voor een tabel die niet zegt van welk jaar de waarden zijn, zoals de kerncijfers van het CBS.</translation>
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
        <source>Good to know</source>
        <translation>Goed om te weten</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groepen</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML-bestanden (*.html)</translation>
    </message>
    <message>
        <source>Housing and inhabitants (corp, inw)</source>
        <translation>Corporatiebezit en inwoners (corp, inw)</translation>
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
        <source>Indicator tables</source>
        <translation>Indicatorentabellen</translation>
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
        <source>Leave a group out only where it is not available for any area; the log and the result then say so.</source>
        <translation>Laat een groep alleen weg als die voor geen enkel gebied beschikbaar is; het logboek en het resultaat melden dat dan.</translation>
    </message>
    <message>
        <source>Leave this at “Recognise”, unless the table is mistaken for one from another source.</source>
        <translation>Laat dit op “Herkennen” staan, tenzij de tabel voor een tabel uit een andere bron wordt aangezien.</translation>
    </message>
    <message>
        <source>Load indicators</source>
        <translation>Indicatoren inlezen</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Standaard</translation>
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
        <source>Map {key}</source>
        <translation>Kaart {key}</translation>
    </message>
    <message>
        <source>Map {key}: {count} areas have a class.</source>
        <translation>Kaart {key}: {count} gebieden hebben een klasse.</translation>
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
        <source>Name changed: please check (joined)</source>
        <translation>Naam gewijzigd: controleer (wel gekoppeld)</translation>
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
        <source>No row of {table} matches an area of {layer}: the table has codes such as {table_codes}, the areas such as {area_codes}. Check that both are of the same level and that the right columns hold the codes.</source>
        <translation>Geen enkele rij van {table} past bij een gebied van {layer}: de tabel heeft codes als {table_codes}, de gebieden hebben codes als {area_codes}. Controleer of beide van hetzelfde niveau zijn, en of de codes uit de juiste kolommen komen.</translation>
    </message>
    <message>
        <source>Nuisance and insecurity (onv)</source>
        <translation>Overlast en onveiligheid (onv)</translation>
    </message>
    <message>
        <source>Number of areas</source>
        <translation>Aantal gebieden</translation>
    </message>
    <message>
        <source>Number of indicator columns</source>
        <translation>Aantal kolommen met indicatoren</translation>
    </message>
    <message>
        <source>Numbers of persons</source>
        <translation>Aantallen personen</translation>
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
        <source>Palette</source>
        <translation>Kleurenpalet</translation>
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
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>QGIS projects (*.qgz)</source>
        <translation>QGIS-projecten (*.qgz)</translation>
    </message>
    <message>
        <source>Reading areas and tables …</source>
        <translation>Gebieden en tabellen lezen …</translation>
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
        <source>Resilience maps</source>
        <translation>Veerkrachtkaarten</translation>
    </message>
    <message>
        <source>Resilience maps of {from_year}–{to_year}, compared with {reference}, profile {profile}, made from {sources} with Veerkrachtkaarten {version}.</source>
        <translation>Veerkrachtkaarten {from_year}–{to_year}, afgezet tegen {reference}, profiel {profile}, gemaakt van {sources} met Veerkrachtkaarten {version}.</translation>
    </message>
    <message>
        <source>Reused codes, not joined</source>
        <translation>Hergebruikte codes, niet gekoppeld</translation>
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
        <source>Safe for colour-blind readers</source>
        <translation>Geschikt bij kleurenblindheid</translation>
    </message>
    <message>
        <source>Save the styles with the data</source>
        <translation>Stijlen bij de gegevens opslaan</translation>
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
        <source>Styled layer</source>
        <translation>Laag met stijlen</translation>
    </message>
    <message>
        <source>Styles: {names}.</source>
        <translation>Stijlen: {names}.</translation>
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
        <source>The areas have a field fid with the same number twice, which a GeoPackage takes for the number of the row; rename or remove that field.</source>
        <translation>De gebieden hebben een veld fid waarin een nummer meer dan eens voorkomt, terwijl een GeoPackage dat veld als rijnummer gebruikt; geef het veld een andere naam, of verwijder het.</translation>
    </message>
    <message>
        <source>The earlier year of the development (maps 5, 6 and 7). The same as “To year”, or a year that the table lacks, leaves these maps without classes.</source>
        <translation>Het eerste jaar van de ontwikkeling (kaart 5, 6 en 7). Is het gelijk aan het “Eindjaar”, of ontbreekt het in de tabel, dan blijven deze kaarten zonder klassen.</translation>
    </message>
    <message>
        <source>The format shortened field names: {pairs}.</source>
        <translation>Het bestandsformaat heeft veldnamen ingekort: {pairs}.</translation>
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
        <source>The layer cannot be loaded; choose a classified layer.</source>
        <translation>De laag kan niet worden geladen; kies een laag met klassen.</translation>
    </message>
    <message>
        <source>The layer of areas changed while it was read; run again.</source>
        <translation>De laag met gebieden veranderde tijdens het lezen; voer het opnieuw uit.</translation>
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
        <source>The result could not be written: {why} Check that the disk is not full.</source>
        <translation>Het resultaat kon niet worden weggeschreven: {why} Controleer of de schijf niet vol is.</translation>
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
        <source>The tables over whose rows the means are taken: the same ones that were joined.</source>
        <translation>De tabellen waarvan de rijen tellen voor de gemiddelden: dezelfde die zijn gekoppeld.</translation>
    </message>
    <message>
        <source>The tidy table with a column kwb_year for each year.</source>
        <translation>De geordende tabel met voor elk jaar een kolom kwb_jaar.</translation>
    </message>
    <message>
        <source>The vulnerability index leaves out: {groups}.</source>
        <translation>In de kwetsbaarheidsindex ontbreken: {groups}.</translation>
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
        <source>There is no room for the results in {folder}; check that the disk is not full.</source>
        <translation>Er is geen ruimte voor de resultaten in {folder}; controleer of de schijf niet vol is.</translation>
    </message>
    <message>
        <source>There is no {indicator} of {year}, only of {years}: maps {maps} stay empty.</source>
        <translation>Er is geen {indicator} van {year}, wel van {years}: kaart {maps} blijft leeg.</translation>
    </message>
    <message>
        <source>These codes mean another area in the table than on the map. A join would show a change that never happened, so these areas get no class (“code hergebruikt”): {codes}.</source>
        <translation>Bij deze codes hoort in de tabel een ander gebied dan op de kaart. Koppelen zou een verandering laten zien die er nooit is geweest; deze gebieden krijgen daarom geen klasse (“code hergebruikt”): {codes}.</translation>
    </message>
    <message>
        <source>Tidy indicator table</source>
        <translation>Geordende indicatorentabel</translation>
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
        <source>What did not match</source>
        <translation>Wat niet is gekoppeld</translation>
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
        <source>Which column holds which indicator, as in &lt;i&gt;onv=score;corp=p_wcorpw&lt;/i&gt;. The indicators are onv, kwb, corp, inw, bijstand, vluchteling, lvb, psychisch and somatisch; a year may be added, as in onv_2022=score.</source>
        <translation>Welke kolom welke indicator bevat, zoals in &lt;i&gt;onv=score;corp=p_wcorpw&lt;/i&gt;. De indicatoren zijn onv, kwb, corp, inw, bijstand, vluchteling, lvb, psychisch en somatisch; een jaar mag erbij, zoals in onv_2022=score.</translation>
    </message>
    <message>
        <source>Without a class: {reasons}</source>
        <translation>Zonder klasse: {reasons}</translation>
    </message>
    <message>
        <source>Writing the areas …</source>
        <translation>Gebieden wegschrijven …</translation>
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
        <source>any year</source>
        <translation>enig jaar</translation>
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
        <source>en</source>
        <translation>nl</translation>
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
        <source>its encoding</source>
        <translation>de tekencodering</translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation>regel {line}, kolom {column}</translation>
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
        <source>the Dutch mean</source>
        <translation>het Nederlandse gemiddelde</translation>
    </message>
    <message>
        <source>the folder is read-only.</source>
        <translation>de map is alleen-lezen.</translation>
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
        <source>{columns} of {rows} areas; {missing} lack a group in some year.</source>
        <translation>{columns} voor {rows} gebieden; bij {missing} daarvan ontbreekt in een of meer jaren een groep.</translation>
    </message>
    <message>
        <source>{column} stands in {first} and in {second}; that of {first} was taken.</source>
        <translation>{column} staat in {first} en in {second}; gebruikt is die uit {first}.</translation>
    </message>
    <message>
        <source>{count} areas with fewer than {minimum} inhabitants get no class (“te weinig inwoners”).</source>
        <translation>{count} gebieden met minder dan {minimum} inwoners krijgen geen klasse (“te weinig inwoners”).</translation>
    </message>
    <message>
        <source>{count} lack a row in a table: {names}.</source>
        <translation>Zonder rij in een of meer tabellen: {count} ({names}).</translation>
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
        <source>{file} is not a text file, or a damaged one; choose a CSV, XLSX, ODS, DBF, GeoPackage or JSON file, or download it again.</source>
        <translation>{file} is geen tekstbestand, of is beschadigd; kies een bestand in CSV, XLSX, ODS, DBF, GeoPackage of JSON, of download het opnieuw.</translation>
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
        <source>{indicator} comes from two tables, {first} and {second}: if they are two releases, their areas may differ. Take both years from one release where you can.</source>
        <translation>{indicator} komt uit twee tabellen, {first} en {second}. Zijn het twee verschillende metingen, dan kunnen de gebieden verschillen. Neem beide jaren zo mogelijk uit één meting.</translation>
    </message>
    <message>
        <source>{layer} has no areas; choose a layer with a polygon per area.</source>
        <translation>{layer} bevat geen gebieden; kies een laag met een vlak per gebied.</translation>
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
        <source>{table} has no column with the year; the year {year} was taken from its name.</source>
        <translation>{table} heeft geen kolom met het jaar; het jaar {year} komt uit de naam.</translation>
    </message>
    <message>
        <source>{table} has no column “{column}”; its columns are {columns}.</source>
        <translation>{table} heeft geen kolom “{column}”; de kolommen zijn {columns}.</translation>
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
        <source>… and {count} more.</source>
        <translation>… en nog {count}.</translation>
    </message>
</context>
</TS>
