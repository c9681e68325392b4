<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Veerkracht</name>
    <message>
        <source>&lt;p&gt;Gives a classified layer a named style for each map, in the main palette or in the one that colour-blind readers can use.&lt;/p&gt;&lt;p&gt;Saved with the data, the styles travel in the GeoPackage and the layer opens styled anywhere; beside another file the first map&apos;s style is saved as .qml. In an open project each map also gets a map theme. In a model, let this be the last step.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Gives every area the indicators of its own code, and reports what matched and what did not.&lt;/p&gt;&lt;p&gt;CBS reuses codes when a gemeente redraws its buurten, so that one code may mean two areas. Where both sides have names, names are compared: a code that means another area is &lt;b&gt;not&lt;/b&gt; joined and gets the reason &lt;i&gt;code hergebruikt&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;Beside the indicators the result has a field per indicator (onv_reden …) that says why an area has none; “Classify” reads it.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes the classes of the seven maps, and of 1b and 5b, from areas that hold their indicators (onv_2014, onv_2022, kwb_2014 …).&lt;/p&gt;&lt;p&gt;Means and standard deviations are taken over the rows of the reference tables: give the whole table that was joined, also the rows without a polygon. Without reference tables the areas themselves are the table, and the log says so.&lt;/p&gt;&lt;p&gt;Where an area has no class, the field &lt;i&gt;kaartN_reden&lt;/i&gt; says why.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes the seven &lt;i&gt;veerkrachtkaarten&lt;/i&gt;: nuisance and insecurity (1), vulnerable residents (2), the focus map that combines them (3), corporation housing (4), how 1 and 2 developed (5, 6), and the resilience map (7); and maps 1 and 5 compared with the area&apos;s own gemeente (1b, 5b).&lt;/p&gt;&lt;p&gt;Give a layer of buurten and the tables that you have, as they were published: the Leefbaarometer for maps 1 and 5, a table with the vulnerability index or the five groups for 2 and 6, the key figures of CBS for 4. Maps 3 and 7 need both. What a map needs and does not have, it says; the others are made.&lt;/p&gt;&lt;p&gt;The result has a style for each map (right-click the layer › Styles), and the project a theme for each. Everything rests on the area codes: read the join report before you show the maps.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes the vulnerability index (kwb) of each year: the sum of the shares of five groups of residents. The groups overlap, so that the sum is an index in percentage points and not a share.&lt;/p&gt;&lt;p&gt;Where one of the groups is missing for an area, the index is missing for that area, never smaller. Counts are divided by the number of inhabitants of the same year (inw).&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Reads an indicator table in the shape in which it was published, and writes a tidy one: a row per area, with the columns &lt;i&gt;code&lt;/i&gt;, &lt;i&gt;naam&lt;/i&gt; and &lt;i&gt;indicator_year&lt;/i&gt; (onv_2022, kwb_2022, corp_2022, inw_2022 …).&lt;/p&gt;&lt;p&gt;Known are the releases and the web service of the Leefbaarometer, key figures of CBS (also as StatLine CSV and OData), the layers of PDOK, and tables with columns named code, year, onv, kwb, corp, inw or one of the five groups. For any other table, name its columns.&lt;/p&gt;&lt;p&gt;Rows of wijken and gemeenten in a table of buurten are left out, and the log says so.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A JSON file; without one, the boundaries of the plugin. Copy one of the profiles in the plugin&apos;s folder resources/profiles to make your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A correlation is not a cause: the maps show what goes together, not why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file or layer with the columns bijstand, vluchteling, lvb, psychisch and somatisch, with a year column or with the year in the name (lvb_2022).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file or layer with the vulnerability index (kwb) by year, or with the five groups that it is made of: bijstand, vluchteling, lvb, psychisch and somatisch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer with the fields kaart1 … kaart7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page that an adviser can read and pass on: what was joined with what, what was not, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A polygon layer with a code per area, such as the buurten of CBS or PDOK. Indicators that it holds already count as given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A polygon layer with columns indicator_year, such as “Join indicators to areas” makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project made from scratch with the layer, its styles, and a map theme for each map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project made from scratch with the layer, its styles, and a map theme for each map. Needs a result in a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project needs its layer in a file, and {layer} is a temporary one; save it first, or leave PROJECT empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project needs its layer in a file: give OUTPUT a file name, or leave PROJECT empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A release of the Leefbaarometer per buurt (CSV), or another file or layer with onv by year. Take both years from one release.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of areas without a row, rows without an area, and reused codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table whose first column has codes of the areas and whose second has the code of the same area in the tables. It overrules the comparison of names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table without geometry: code, naam, and a column per indicator and year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All fields of the areas, the indicators, and per map the class, its label, and the reason where there is none. A GeoPackage keeps the styles of all maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All fields of the areas, then the indicators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another {count} rows are of gemeenten that are not on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply map styles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas (buurten)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas that found a row in every table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas that lack a row in a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas with a class on at least one map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas with fewer inhabitants get no class, and their figures are left out; 0 turns this off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas with indicators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas with too few inhabitants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas without a row (new codes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas without an index in some year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both palettes are measured: neighbouring classes stay apart for every reader in the second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, XLSX, ODS, DBF, JSON, a table in a GeoPackage, or a layer of the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes per map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classified layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code reused: another area, not joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes that mean another area in a table, and that were not joined: {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column with the area codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column with the year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns with the values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crosswalk of codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo buurten 2022 (invented)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FROM_YEAR ({from_year}) is after TO_YEAR ({to_year}); give the earlier year first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with the area codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the areas were renamed, since the result has fields of these names: {pairs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files or layers: as published, or made by “Load indicators”. Where two tables have the same column for the same areas, the first counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a table that does not say which year its values are for, such as the key figures of CBS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Housing and inhabitants (corp, inw)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the GeoPackage or PostGIS; as .qml beside another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join indicators to areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a group out only where it is not available for any area; the log and the result then say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this at “Recognise”, unless the table is mistaken for one from another source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load indicators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make resilience maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make resilience maps …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map {key}: {count} areas have a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps 2, 3, 6 and 7: vulnerable residents are classified relative to the table that was given (“ten opzichte van de aangeleverde tabel”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps {maps}: fewer than 90 % of the rows have inhabitants, so that the mean is unweighted (“ongewogen”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Means were taken over the areas of {layer} alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum number of inhabitants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name changed: please check (joined)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group is chosen; the index needs at least one of {groups}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No map can be made of {layer}: no area has the values that are needed ({why}). Check the tables and the years; the layer and the tables have {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of {table} matches an area of {layer}: the table has codes such as {table_codes}, the areas such as {area_codes}. Check that both are of the same level and that the right columns hold the codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nuisance and insecurity (onv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of indicator columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of persons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for a file with several sheets or tables: the name of the one to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where it is not recognised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where it is not recognised: BU01410000, 2022BU01410000 and 1410000 are all read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile with class boundaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS projects (*.qgz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading areas and tables …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resilience maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resilience maps of {from_year}–{to_year}, compared with {reference}, profile {profile}, made from {sources} with Veerkrachtkaarten {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reused codes, not joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows without an area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows without an area (dropped codes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe for colour-blind readers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the styles with the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet or table in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Styled layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Styles: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (file or layer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table with the five groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table with the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier year of the development (maps 5, 6 and 7). The same as “To year”, or a year that the table lacks, leaves these maps without classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format shortened field names: {pairs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key figures of CBS or another file or layer with the share of corporation dwellings and the number of inhabitants. Without a year in it, its values are taken as those of “To year”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer cannot be loaded; choose a classified layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maps that get a style; those for which the layer has no field are passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers of inhabitants (inw_{year}) are not known, so no area was masked for having too few.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile {file} cannot be read; choose a JSON file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile {file} cannot be used: “{where}” {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile {file} is not JSON: look at {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile {profile} has no national mean for {year}; 0 was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project {file} could not be written: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result could not be written: {why} Check that the disk is not full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The style file {name} could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The styles of {layer} could not be saved in its database: is it open elsewhere, or read-only?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tables over whose rows the means are taken: the same ones that were joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tidy table with a column kwb_year for each year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vulnerability index leaves out: {groups}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year of the situation (maps 1 to 4), and the later year of the development.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The years to compute, as in &lt;i&gt;2014, 2022&lt;/i&gt;; by default every year that has all groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These codes mean another area in the table than on the map. A join would show a change that never happened, so these areas get no class (“code hergebruikt”): {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidy indicator table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it with the demo data …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VALUE_FIELDS has “{part}”; write indicator=column pairs with ; between them, such as onv=score;corp=p_wcorpw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VALUE_FIELDS names “{indicator}”, which is not an indicator; the indicators are {indicators}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vulnerability index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vulnerable residents (kwb)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What nuisance is compared with in maps 1 and 5, and so in 3 and 7. Maps 1b and 5b always compare with the area&apos;s own gemeente.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the maps were made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which column holds which indicator, as in &lt;i&gt;onv=score;corp=p_wcorpw&lt;/i&gt;. The indicators are onv, kwb, corp, inw, bijstand, vluchteling, lvb, psychisch and somatisch; a year may be added, as in onv_2022=score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a class: {reasons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the areas …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YEARS has “{text}”; write years with commas between them, such as 2014, 2022.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year of the values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>areas found a row in every table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>areas lack a row in a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chronic somatic conditions and limited mobility (somatisch)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>codes are reused and were not joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inhabitants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not known; known are {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mild intellectual disability (lvb)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no area is masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pandas is not installed with this QGIS. On Linux install python3-pandas; on Windows choose the full QGIS installer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>psychiatric disorder (psychisch)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refugee-country background (vluchteling)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows have no area on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>should be a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>should be an object with names and values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>should be more than 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>should be “{schema}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>should give a mean by year, such as {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>should have {count} boundaries, not {given}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>should hold numbers, not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>should increase, but {upper:g} comes after {lower:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>situation {to_year}, development {from_year}–{to_year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>social assistance (bijstand)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Dutch mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mean of the area&apos;s own gemeente</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mean of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{columns} of {rows} areas; {missing} lack a group in some year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} stands in {first} and in {second}; that of {first} was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} areas with fewer than {minimum} inhabitants get no class (“te weinig inwoners”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} lack a row in a table: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be cut into columns; look for a quotation mark that is opened and not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read; close it in other programs, and check that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be replaced: it is open in another program, or protected. Close it, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: it, or the folder {folder}, is read-only. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: the folder {folder} does not exist. Make it first, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: the folder {folder} is read-only. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be written completely; check that the disk is not full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be written; check that the disk is not full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has a header but no rows below it; choose a table with a row per area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no header with the names of its columns; add one as its first row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no rows; choose a table with a row per area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no sheet or table “{layer}”, but: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no table with a header and rows; choose a table with a row per area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has several tables ({names}); name one of them in LAYER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is JSON but not a table; choose GeoJSON, or an array with one object per area and year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is XML, not a table: perhaps the message of a failed web request. Save or download the table as CSV, XLSX or GeoPackage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a ZIP file; unpack it first and choose the table in it: {tables}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a binary workbook (XLSB); save it as .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a folder; choose a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a web page, not a table: perhaps the message of a failed download. Open it in a browser to see what it says, and download the table again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is cut off or damaged; save or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged, cut off or protected; open it in the program that made it and save it again, or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is empty; choose a table with a row per area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a text file, or a damaged one; choose a CSV, XLSX, ODS, DBF, GeoPackage or JSON file, or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not there; check the folder and the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is open in another program or in a layer that is being edited; close it there, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is protected by a password; open it, remove the password and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is text but not a table: it has no columns separated by a comma, semicolon, tab or “|”. Choose a table with a code and a value per area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is {thing}, not a table; choose a CSV, XLSX, ODS, DBF, GeoPackage or JSON file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} looks like JSON but is damaged or cut off; save or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} starts as UTF-16 text but is damaged further on; save or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, row {row}: a quotation mark is opened there and not closed; correct that row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, row {row}: it has {found} columns where the others have {width}; check the separators and quotation marks of that row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: this QGIS cannot read {format} files; save it as .xlsx or .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{indicator} comes from two tables, {first} and {second}: if they are two releases, their areas may differ. Take both years from one release where you can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} has no areas; choose a layer with a polygon per area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} has none of the fields {fields}; run “Classify” or “Make resilience maps” first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}: the field “{column}” holds no codes; name the field with the area codes (AREA_CODE).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}: {codes} stand for more than one polygon each; every one of them gets the values of its code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{matched} of {total} areas found a row. Columns: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{matched} of {total} areas matched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{matched} of {total} areas of {layer} were joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} areas with {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} does not have all groups ({groups}) for {years}; it has {columns}. Add the columns, or leave a group out for all areas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} does not say which year its values are for; give the year in YEAR, or name the column with the year in YEAR_FIELD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} gives more than one code for {codes}; keep one row per area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has more than one column “{column}”; rename or remove the ones that do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has more than one row for {codes}; keep one row per area and year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has no column with the year; the year {year} was taken from its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has no column “{column}”; its columns are {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has no row with a value like “{pattern}” in column “{column}”; take the release with Leefbaarometer 3.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has no rows; choose a table with a row per area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has no values of onv; choose a table with the dimension overlast en onveiligheid of the Leefbaarometer, or run “Load indicators” on it first and name its columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has no values of {year} (TO_YEAR); it has {years}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has no year; its values were taken as those of {year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has the area names of several divisions ({names}), so that one code may mean two areas. Its columns are {columns}. Load each division by itself with “Load indicators”, and name its columns in CODE_FIELD and VALUE_FIELDS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} holds {table_level}, but the areas of {layer} are {area_level}; take a table and a layer of the same level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} is not a crosswalk: it needs two columns of codes, first that of the area, then that in the tables; its columns are {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} is not recognised: it has codes in “{code}” but no indicator that is known. Its columns are {columns}. Run “Load indicators” on it and name the columns in VALUE_FIELDS, such as onv=score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} is not recognised: no column holds area codes. Its columns are {columns}. Name the column with the codes (AREA_CODE for areas; CODE_FIELD of “Load indicators” for a table).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}, row {row}, column “{column}”: {value:g} cannot be right, since {indicator} lies between {lowest} and {highest}. Correct the value, or check that this is the right column and decimal mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}, row {row}, column “{column}”: “{value}” is not a number. Correct it, or leave it empty where the value is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}, row {row}, column “{column}”: “{value}” is not a year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}, {code}, {column}: a share of {share:.1f} % cannot be right; check the value and whether it is a share or a number of persons (UNIT).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: column “{column}” holds no codes; name the column with the area codes (CODE_FIELD).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: column “{column}” should hold JSON objects with the scores but cannot be read; download the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: {column} holds numbers of persons, so that inw_{year} (inhabitants) is needed to make shares of them; give a table with inhabitants, or shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: {count} rows of an older version (column “{column}”) were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: {count} rows of {words} were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: {count} rows without an area code were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Recognise” takes a column for numbers of persons when one of its values is over 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {count} more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
